import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { AbstractClient, AbstractGetter } from '../abstracts/abstract-getter';
import type { FoundPaper } from '../abstracts/paper-of';
import type { Bare } from '../abstracts/wanted';
import type { ListedPaper, Mark } from '../messages';
import { papersOf } from '../store/papers';
import type { Plan } from './plan';
import {
  CRITERIA,
  expectSums,
  type TestOffice,
  type TestPage,
  testOffice,
  testPaper,
  testPapers,
  testPlan,
} from './test-office';

vi.setConfig({ testTimeout: 240_000 });

/** arXiv under the test's hand: it tells what is wanted, and gives when it is told to. */
function arxiv() {
  const wants = new Map<AbstractClient, Map<string, Bare>>();
  const getter: AbstractGetter = {
    want(client, papers) {
      const its = wants.get(client) ?? new Map<string, Bare>();
      for (const paper of papers) its.set(paper.id, paper);
      wants.set(client, its);
    },
    look: vi.fn(),
    leave: (client) => void wants.delete(client),
    state: (client) => ({ left: wants.get(client)?.size ?? 0, until: null, trouble: null }),
  };
  const settle = (id: string, tell: (client: AbstractClient) => void) => {
    for (const [client, its] of wants) if (its.delete(id)) tell(client);
  };
  return {
    getter,
    wanted: () => [...new Set([...wants.values()].flatMap((its) => [...its.keys()]))].sort(),
    give: (...papers: ListedPaper[]) => {
      for (const paper of papers)
        settle(paper.id, (client) => client.arrived([paper as unknown as FoundPaper]));
    },
    refuse: (id: string) => settle(id, (client) => client.gone([id], 'arXiv did not give it out')),
  };
}

const pages: TestPage[] = [];
let server: ModelServer | undefined;
afterEach(async () => {
  for (const page of pages.splice(0)) {
    expectSums(page);
    page.run.end();
  }
  await server?.close();
});

async function start(settings: Partial<Plan> = {}) {
  server = await startModelServer();
  const site = arxiv();
  const office = await testOffice({ getter: site.getter });
  office.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  return { site, office, server, plan: await testPlan(server.url, settings) };
}

function pageOf(office: TestOffice): TestPage {
  const page = office.page();
  pages.push(page);
  return page;
}

const bare = (n: number) => testPaper(n, { abstract: '' });
const [ONE, TWO, THREE] = testPapers(3) as [ListedPaper, ListedPaper, ListedPaper];
const asked = (model: ModelServer) => [...model.timesAsked().keys()].sort();
const title = (n: number) => `paper number ${n} of the test`;
const noteOf = (mark: Mark | undefined) => (mark?.state === 'keyword' ? mark.note : mark?.state);

describe('abstracts that a page does not show', () => {
  it('are looked for, and their papers scored as they come', async () => {
    const { site, office, plan, server: model } = await start();
    const page = pageOf(office);
    await page.begin(plan, [testPaper(1), bare(2), bare(3)], false);
    await page.until(({ scored }) => scored === 1);
    expect(site.wanted()).toEqual([TWO.id, THREE.id]);
    expect(await page.run.status()).toMatchObject({
      ...{ phase: 'running', withoutAbstract: 2, abstracts: { left: 2, all: 2, gone: 0 } },
    });
    expect(asked(model)).toEqual([title(1)]);
    site.give(TWO);
    await page.until(({ scored }) => scored === 2);
    expect(noteOf(page.marks.get(THREE.id))).toBe('no abstract');
    site.give(THREE);
    expect(await page.until(({ scored }) => scored === 3)).toMatchObject({
      ...{ phase: 'done', withoutAbstract: 0, abstracts: { left: 0, all: 2 } },
    });
    expect(model.timesAsked().get(title(3))).toBe(1);
  });

  it('are part of what the run is said to cost from its first moment', async () => {
    const { site, office, plan } = await start();
    const page = pageOf(office);
    await page.begin(plan, [bare(1), bare(2)], false);
    const before = (await page.run.status())?.estimate.promptTokens ?? 0;
    expect(before).toBeGreaterThan(2 * 300);
    site.give(ONE, TWO);
    await page.until(({ scored }) => scored === 2);
  });

  it('are taken from what another page has shown, without a word to arXiv', async () => {
    const { site, office, plan } = await start();
    const first = pageOf(office);
    const told = {
      comments: '4 pages',
      categories: ['cs.LG'],
      mailing: { subject: 'cs.LG', day: '2026-02-06' },
    };
    await first.begin(plan, [testPaper(1, told)], false);
    await first.until(({ scored }) => scored === 1);
    await vi.waitFor(async () => expect((await papersOf(office.scores, [ONE.id])).size).toBe(1));
    expect((await papersOf(office.scores, [ONE.id])).get(ONE.id)).toMatchObject({
      ...{ title: ONE.title, authors: ONE.authors, abstract: ONE.abstract, comments: '4 pages' },
      ...{ categories: ['cs.LG'], announced: '2026-02-06', kind: 'new' },
    });
    const other = { ...plan, hash: 'other', criteria: { ...CRITERIA, id: 'other' } };
    const second = pageOf(office);
    await second.begin(other, [bare(1)], false);
    await second.until(({ scored }) => scored === 1);
    expect(site.wanted()).toEqual([]);
  });

  it('are not looked for where the score is known, nor for replacements that nobody asks about', async () => {
    const { site, office, plan } = await start();
    const first = pageOf(office);
    await first.begin(plan, [testPaper(1)], false);
    await first.until(({ scored }) => scored === 1);
    await office.scores.clear('papers');
    const second = pageOf(office);
    await second.begin(plan, [bare(1), testPaper(2, { abstract: '', replaced: true })], false);
    expect(site.wanted()).toEqual([]);
    expect(noteOf(second.marks.get(TWO.id))).toBe('replacement');
    expect(await second.run.status()).toMatchObject({ scored: 1, phase: 'done', abstracts: null });
  });

  it('rank the page by keywords where there is no key, each as it comes', async () => {
    const { site, office, plan } = await start({ ready: false });
    const page = pageOf(office);
    await page.begin(plan, [bare(1), bare(2)], false);
    expect(site.wanted()).toEqual([ONE.id, TWO.id]);
    site.give({ ...ONE, abstract: 'All about sparse attention, and sparse attention again.' });
    await vi.waitFor(() => {
      const mark = page.marks.get(ONE.id);
      expect(mark?.state === 'keyword' && mark.strength).toBeGreaterThan(0);
    });
    expect(await page.run.status()).toMatchObject({ phase: 'keyword', abstracts: { left: 1 } });
  });

  it('are left where the reader stops, and looked for again when the reader goes on', async () => {
    const { site, office, plan } = await start();
    const page = pageOf(office);
    await page.begin(plan, [bare(1)], false);
    page.run.stop();
    expect(site.wanted()).toEqual([]);
    expect(await page.run.status()).toMatchObject({ phase: 'stopped', withoutAbstract: 1 });
    await page.run.resume();
    expect(site.wanted()).toEqual([ONE.id]);
    page.run.end();
    expect(site.wanted()).toEqual([]);
  });

  it('are got for papers with earlier scores once the reader pays for new ones', async () => {
    const { site, office, plan } = await start();
    const first = pageOf(office);
    await first.begin(plan, [testPaper(1)], false);
    await first.until(({ scored }) => scored === 1);
    await office.scores.clear('papers');
    const edited = { ...plan, hash: 'edited' };
    const second = pageOf(office);
    await second.begin(edited, [bare(1)], false);
    expect(site.wanted()).toEqual([]);
    expect(await second.run.status()).toMatchObject({ stale: 1, rescorable: 1 });
    await second.run.rescore();
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    expect(await second.until(({ scored }) => scored === 1)).toMatchObject({ stale: 0, phase: 'done' });
  });

  it('count in the question before a large run', async () => {
    const { site, office, plan, server: model } = await start({ askPapers: 2 });
    const page = pageOf(office);
    await page.begin(plan, [testPaper(1), bare(2), bare(3)], false);
    expect(await page.run.status()).toMatchObject({ phase: 'question', question: { papers: 3 } });
    expect(asked(model)).toEqual([]);
    await page.run.approve(null);
    await page.until(({ scored }) => scored === 1);
    site.give(TWO, THREE);
    await page.until(({ scored }) => scored === 3);
  });
});

describe('abstracts that are not to be had', () => {
  it('leave their papers unscored, with the reason, until the reader tries again', async () => {
    const { site, office, plan, server: model } = await start();
    const page = pageOf(office);
    await page.begin(plan, [bare(1)], false);
    site.refuse(ONE.id);
    await vi.waitFor(() => expect(noteOf(page.marks.get(ONE.id))).toBe('gone'));
    expect(await page.run.status()).toMatchObject({
      ...{ phase: 'done', unasked: 1, withoutAbstract: 0 },
      abstracts: { left: 0, gone: 1, why: 'arXiv did not give it out' },
    });
    expect(asked(model)).toEqual([]);
    await page.run.resume();
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    await page.until(({ scored }) => scored === 1);
  });

  it('are done without where the reader allows it; such scores are marked', async () => {
    const { site, office, plan, server: model } = await start({ scoreTitles: true });
    const page = pageOf(office);
    await page.begin(plan, [bare(1)], false);
    expect(asked(model)).toEqual([]);
    site.refuse(ONE.id);
    await page.until(({ scored }) => scored === 1);
    expect(page.marks.get(ONE.id)).toMatchObject({ state: 'scored', titleOnly: true });
    expect(model.timesAsked().get(title(1))).toBe(1);
  });

  it('owe a new score where one turns up later', async () => {
    const { site, office, plan, server: model } = await start({ scoreTitles: true });
    const first = pageOf(office);
    await first.begin(plan, [bare(1)], false);
    site.refuse(ONE.id);
    await first.until(({ scored }) => scored === 1);
    first.run.end();
    const second = pageOf(office);
    await second.begin(plan, [bare(1)], false);
    expect(second.marks.get(ONE.id)).toMatchObject({ state: 'scored', titleOnly: true });
    // Perhaps it is to be had today.
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    await vi.waitFor(() => expect(second.marks.get(ONE.id)).not.toHaveProperty('titleOnly'));
    await second.until(({ scored, owed }) => scored === 1 && owed === 0);
    expect(model.timesAsked().get(title(1))).toBe(2);
  });
});
