import { expect, it, vi } from 'vitest';
import type { AbstractGetter } from '../abstracts/abstract-getter';
import type { ListedPaper } from '../papers/paper';
import { both, edited, kept, papers, startRehearsals } from '../testing/rehearsals';
import { useRuns } from '../testing/runs';

/** What stands in the way of a rehearsal is told. */

vi.setConfig({ testTimeout: 240_000 });
useRuns();

it.each([
  ['a refused key', () => ({ script: () => ({ kind: 'status', status: 401 }) as const }), 'bad-key'],
  ['the limit of a day', () => ({ limits: { capUsd: 0.000001 } }), 'daily-cap'],
  ['the limit of a page', () => ({ settings: { pageCapUsd: 0.000001 } }), 'page-cap'],
  [
    'a long wait',
    () => ({
      script: () => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }) as const,
    }),
    'rate-limit',
  ],
])('%s', async (_what, options, fault) => {
  const { rehearsals, mark } = await startRehearsals(options());
  await mark(both(2, 2));
  const { papers: rehearsed, notice } = await rehearsals.rehearse(edited);
  expect(notice).toMatchObject({ fault, text: expect.stringMatching(/\w/) });
  expect(rehearsed.map(({ after }) => after)).toEqual([null, null, null, null]);
});

it('a reply that leaves papers out, paper by paper; and another try asks about these alone', async () => {
  const { server, rehearsals, mark } = await startRehearsals({
    script: ({ papers: sent }) => ({
      ...{
        kind: 'omit',
        numbers: sent.flatMap(({ title, number }) => (/number 4 /i.test(title) ? number : [])),
      },
    }),
  });
  await mark(both(2, 2));
  const { papers: rehearsed } = await rehearsals.rehearse(edited);
  const without = rehearsed.filter(({ after }) => after === null);
  expect(without.map(({ id, why }) => [id, why !== ''])).toEqual([[papers[3]?.id, true]]);
  server.configure({ script: () => undefined });
  const before = server.chats().length;
  expect((await rehearsals.rehearse(edited)).papers.every(({ after }) => after)).toBe(true);
  expect(
    server
      .chats()
      .slice(before)
      .flatMap((call) => call.papers),
  ).toHaveLength(1);
});

it('papers that are kept no longer: got from arXiv, or left out and told', async () => {
  const [one, two] = papers as [ListedPaper, ListedPaper];
  const asked: string[] = [];
  const getter: AbstractGetter = {
    want(client, wanted) {
      queueMicrotask(() => {
        client.arrived([kept(one)]);
        client.gone([two.id], 'arXiv did not give it out');
      });
      asked.push(...wanted.map(({ id }) => id));
    },
    ...{ look: () => undefined, leave: () => undefined },
    state: () => ({ left: 0, until: null, trouble: null }),
  };
  const { services, rehearsals, mark } = await startRehearsals({ limits: { getter } });
  await mark(both(2, 0));
  await services.scores.clear('papers');
  expect((await rehearsals.offer(edited)).spend.usd).toBeGreaterThan(0);
  const { papers: rehearsed } = await rehearsals.rehearse(edited);
  expect(asked.sort()).toEqual([one.id, two.id]);
  expect(rehearsed).toMatchObject([
    {
      id: two.id,
      title: '',
      after: null,
      why: 'Its abstract is no longer kept: arXiv did not give it out.',
    },
    { id: one.id, title: one.title, after: { relevance: 5 }, why: '' },
  ]);
});

it('a stop: what came until then is kept', async () => {
  const { server, rehearsals, mark } = await startRehearsals({ ttftMs: 60_000 });
  await mark(both(2, 2));
  const rehearsing = rehearsals.rehearse(edited);
  await vi.waitFor(() => expect(server.chats()).not.toEqual([]));
  rehearsals.stop();
  expect((await rehearsing).papers.map(({ after }) => after)).toEqual([null, null, null, null]);
  server.configure({ ttftMs: 0 });
  expect((await rehearsals.rehearse(edited)).papers.every(({ after }) => after)).toBe(true);
});
