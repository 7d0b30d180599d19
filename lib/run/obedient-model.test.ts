import { describe, expect, it, vi } from 'vitest';
import { verdictsOf } from '../../e2e/servers/verdicts';
import type { ListedPaper } from '../papers/paper';
import { RED_CASES, type RedCase, redAbstract } from '../testing/red-corpus';
import { useRuns } from '../testing/runs';
import { serve, servicesFor } from '../testing/scheduler';
import { expectSums, testPaper, testPlan } from '../testing/services';

// A model that does whatever an abstract orders, behind the real scheduler, reader and stores. However well an
// order works, it must work on its own paper only.

vi.setConfig({ testTimeout: 240_000 });

vi.mock('../queue/rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);

useRuns();

/** The orderer, between papers that say nothing. */
function pageOf(cases: readonly RedCase[]): { paper: ListedPaper; red: RedCase | null }[] {
  let n = 0;
  const next = (rest: Partial<ListedPaper> = {}) => {
    n += 1;
    return testPaper(n, rest);
  };
  return [
    { paper: next(), red: null },
    ...cases.flatMap((red) => [
      {
        paper: next({
          abstract: redAbstract(red),
          ...(red.inTitle ? { title: `${red.text} ${red.name}` } : {}),
        }),
        red,
      },
      { paper: next(), red: null },
      { paper: next(), red: null },
    ]),
  ];
}

async function scoreAll(papers: readonly ListedPaper[]) {
  const server = await serve(() => ({ kind: 'obey' }));
  const services = await servicesFor(server);
  const page = services.page();
  await page.begin(await testPlan(server.url), [...papers], false);
  await page.until(({ owed, phase }) => owed === 0 && phase === 'done');
  expectSums(page);
  return { server, page };
}

/** What the model thinks of a paper that gives no order, and of those that do, when left to itself. */
function meant({ id, title }: ListedPaper) {
  const [verdict] = verdictsOf([{ number: 1, id, title, abstract: '' }], []);
  if (!verdict) throw new Error(id);
  const { relevance, novelty, comment } = verdict;
  return { relevance, novelty, comment };
}

// One case that breaks its reply in each group: a reply that holds no score counts against the service.
const breaking = RED_CASES.filter(({ does }) => does.includes('break-form'));
const working = RED_CASES.filter((red) => !breaking.includes(red));
const SIZE = 12;
const groups = Array.from({ length: Math.ceil(working.length / SIZE) }, (_, i) => [
  ...working.slice(i * SIZE, i * SIZE + SIZE),
  ...breaking.slice(i, i + 1),
]);

describe('a model that obeys every order', () => {
  it('is met by every case of the corpus', () => {
    expect(groups.flat()).toHaveLength(RED_CASES.length);
  });

  it.each(groups.map((cases) => [cases[0]?.name, cases] as const))(
    'moves no neighbour of %s and those after it',
    async (_name, cases) => {
      const listed = pageOf(cases);
      const { server, page } = await scoreAll(listed.map(({ paper }) => paper));
      for (const { paper, red } of listed) {
        const mark = page.marks.get(paper.id);
        if (!red) {
          expect(mark, paper.title).toMatchObject({ state: 'scored', flagged: false, ...meant(paper) });
          continue;
        }
        // The layers do not make a bad paper good: it is asked about alone and flagged, or not scored at all.
        if (red.does.includes('break-form')) expect(mark, red.name).toMatchObject({ state: 'failed' });
        else expect(mark, red.name).toMatchObject({ state: 'scored', flagged: true });
        // Or the test would prove nothing: the order did work where it was given.
        if (red.does.includes('raise-itself') && mark?.state === 'scored') {
          expect([red.name, mark.relevance, mark.novelty]).toEqual([red.name, 10, 10]);
        }
      }
      const orderers = new Set(listed.flatMap(({ paper, red }) => (red ? [paper.id] : [])));
      for (const { papers } of server.chats()) {
        if (papers.some(({ id }) => orderers.has(id))) expect(papers).toHaveLength(1);
      }
    },
  );

  it('would move them if they went together', async () => {
    const { obey } = await import('../../e2e/servers/verdicts');
    for (const red of RED_CASES.filter(({ does }) => does.some((effect) => effect !== 'raise-itself'))) {
      const papers = [
        { number: 1, id: '2602.10001', title: 'One', abstract: 'We study it.' },
        { number: 2, id: '2602.10002', title: 'Two', abstract: redAbstract(red) },
        { number: 3, id: '2602.10003', title: 'Three', abstract: 'We study it.' },
      ];
      const plain = obey(
        verdictsOf(papers, []),
        papers.map((paper) => ({ ...paper, abstract: '' })),
      );
      expect(obey(verdictsOf(papers, []), papers), red.name).not.toBe(plain);
    }
  });
});
