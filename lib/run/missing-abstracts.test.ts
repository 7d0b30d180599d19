import { describe, expect, it, vi } from 'vitest';
import type { ModelServer } from '../../e2e/servers/model-server';
import type { ListedPaper } from '../papers/paper';
import { papersOf } from '../store/papers';
import { bare, noteOf, startWithArxiv, title } from '../testing/fake-arxiv';
import { pageOf, useRuns } from '../testing/runs';
import { CRITERIA, testPaper, testPapers } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });
useRuns();

const [ONE, TWO, THREE] = testPapers(3) as [ListedPaper, ListedPaper, ListedPaper];
const asked = (model: ModelServer) => [...model.timesAsked().keys()].sort();

describe('abstracts that a page does not show', () => {
  it('are looked for, and their papers scored as they come', async () => {
    const { site, services, plan, server: model } = await startWithArxiv();
    const page = pageOf(services);
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
    const { site, services, plan } = await startWithArxiv();
    const page = pageOf(services);
    await page.begin(plan, [bare(1), bare(2)], false);
    const before = (await page.run.status())?.estimate.promptTokens ?? 0;
    expect(before).toBeGreaterThan(2 * 300);
    site.give(ONE, TWO);
    await page.until(({ scored }) => scored === 2);
  });

  it('are taken from what another page has shown, without a word to arXiv', async () => {
    const { site, services, plan } = await startWithArxiv();
    const first = pageOf(services);
    const told = {
      comments: '4 pages',
      categories: ['cs.LG'],
      mailing: { subject: 'cs.LG', day: '2026-02-06' },
    };
    await first.begin(plan, [testPaper(1, told)], false);
    await first.until(({ scored }) => scored === 1);
    await vi.waitFor(async () => expect((await papersOf(services.scores, [ONE.id])).size).toBe(1));
    expect((await papersOf(services.scores, [ONE.id])).get(ONE.id)).toMatchObject({
      ...{ title: ONE.title, authors: ONE.authors, abstract: ONE.abstract, comments: '4 pages' },
      ...{ categories: ['cs.LG'], announced: '2026-02-06', kind: 'new' },
    });
    const other = { ...plan, hash: 'other', criteria: { ...CRITERIA, id: 'other' } };
    const second = pageOf(services);
    await second.begin(other, [bare(1)], false);
    await second.until(({ scored }) => scored === 1);
    expect(site.wanted()).toEqual([]);
  });

  it('are not looked for where the score is known, nor for replacements that nobody asks about', async () => {
    const { site, services, plan } = await startWithArxiv();
    const first = pageOf(services);
    await first.begin(plan, [testPaper(1)], false);
    await first.until(({ scored }) => scored === 1);
    await services.scores.clear('papers');
    const second = pageOf(services);
    await second.begin(plan, [bare(1), testPaper(2, { abstract: '', replaced: true })], false);
    expect(site.wanted()).toEqual([]);
    expect(noteOf(second.marks.get(TWO.id))).toBe('replacement');
    expect(await second.run.status()).toMatchObject({ scored: 1, phase: 'done', abstracts: null });
  });

  it('rank the page by keywords where there is no key, each as it comes', async () => {
    const { site, services, plan } = await startWithArxiv({ ready: false });
    const page = pageOf(services);
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
    const { site, services, plan } = await startWithArxiv();
    const page = pageOf(services);
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
    const { site, services, plan } = await startWithArxiv();
    const first = pageOf(services);
    await first.begin(plan, [testPaper(1)], false);
    await first.until(({ scored }) => scored === 1);
    await services.scores.clear('papers');
    const edited = { ...plan, hash: 'edited' };
    const second = pageOf(services);
    await second.begin(edited, [bare(1)], false);
    expect(site.wanted()).toEqual([]);
    expect(await second.run.status()).toMatchObject({ stale: 1, rescorable: 1 });
    await second.run.rescore();
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    expect(await second.until(({ scored }) => scored === 1)).toMatchObject({ stale: 0, phase: 'done' });
  });

  it('count in the question before a large run', async () => {
    const { site, services, plan, server: model } = await startWithArxiv({ askPapers: 2 });
    const page = pageOf(services);
    await page.begin(plan, [testPaper(1), bare(2), bare(3)], false);
    expect(await page.run.status()).toMatchObject({ phase: 'question', question: { papers: 3 } });
    expect(asked(model)).toEqual([]);
    await page.run.approve(null);
    await page.until(({ scored }) => scored === 1);
    site.give(TWO, THREE);
    await page.until(({ scored }) => scored === 3);
  });
});
