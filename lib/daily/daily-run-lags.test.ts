import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { daily, paper, t, useDailyTest } from '../testing/daily';
import { type LaggingArxiv, laggingArxiv } from '../testing/lagging-arxiv';
import { isQuiet } from './rest-of-day';

useDailyTest();

let arxiv: LaggingArxiv;
const run = () => daily({ source: arxiv });
const asked = () => arxiv.asked.map(({ what }) => what);
const paid = () => [...t.server.timesAsked().keys()].map((title) => title.replace(/\D+/g, '')).sort();
const found = (day: string) => t.kept.outcomes.find((each) => each.day === day)?.found.toSorted();
const both = ['cs.LG', 'cs.AI'];
const hours = (count: number) => {
  t.clock = new Date(t.clock.getTime() + count * 3_600_000 + 1);
};

/** Thursday and Friday, 5 and 6 February: two papers a day and category, the last of each a cross-list of both. */
beforeEach(async () => {
  arxiv = laggingArxiv(() => t.clock);
  t.settings = { ...t.settings, categories: both };
  for (const day of [5, 6]) {
    const cross = paper(`2602.0${day}009`, 'cross', ['stat.ML', ...both]);
    arxiv.announce(`2026-02-0${day}`, 'cs.LG', [paper(`2602.0${day}001`), cross]);
    arxiv.announce(`2026-02-0${day}`, 'cs.AI', [paper(`2602.0${day}002`, 'new', ['cs.AI']), cross]);
  }
  t.clock = new Date('2026-02-05T14:00:00Z');
  await run().tick();
  expect(found('2026-02-05')).toEqual(['2602.05001', '2602.05002', '2602.05009']);
  arxiv.asked = [];
  t.clock = new Date('2026-02-06T14:00:00Z');
});

const FRIDAY = ['2602.06001', '2602.06002', '2602.06009'];

it('has today’s papers of a category whose items in the feed are yesterday’s', async () => {
  arxiv.feedOf.set('cs.AI', '2026-02-05');
  await run().tick();
  expect(asked()).toEqual(['feed cs.LG+cs.AI', 'cs.LG 2026-02-06', 'cs.AI 2026-02-06']);
  expect(t.kept.outcomes[0]).toMatchObject({ day: '2026-02-06', papers: 3, scored: 3 });
  expect(found('2026-02-06')).toEqual(FRIDAY);
  expect(t.kept.jobs).toEqual([]);
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
});

it.each(['all of the feed', 'some of the feed'])(
  'has today’s papers where %s is dated yesterday',
  async (what) => {
    arxiv.feedDate = '2026-02-05';
    for (const list of what === 'all of the feed' ? both : ['cs.LG']) arxiv.feedOf.set(list, '2026-02-06');
    await run().tick();
    expect(found('2026-02-06')).toEqual(FRIDAY);
    expect(t.kept).toMatchObject({ last: '2026-02-06', jobs: [], outcomes: [{ papers: 3 }, { papers: 3 }] });
  },
);

it('has a feed that has not moved at all for what it is, and today’s papers from their pages', async () => {
  arxiv.feedOf = new Map(both.map((list) => [list, '2026-02-05']));
  await run().tick();
  expect(found('2026-02-06')).toEqual(FRIDAY);
  // As on every other day, each page is asked for once.
  hours(5);
  await run().tick();
  expect(asked()).toHaveLength(3);
});

it('goes by pages where the first feed that is ever read is dated a day before its papers', async () => {
  t.kept = { ...t.kept, last: null, checked: null, seen: [], outcomes: [], jobs: [] };
  arxiv.feedDate = '2026-02-05';
  for (const list of both) arxiv.feedOf.set(list, '2026-02-06');
  await run().tick();
  expect(found('2026-02-06')).toEqual(FRIDAY);
  expect(t.kept.outcomes.map(({ day, papers }) => [day, papers])).toEqual([
    ['2026-02-06', 3],
    ['2026-02-05', 3],
  ]);
});

it('fills in what the feed lacks of a day, and tells of it once', async () => {
  arxiv.dropped.add('2602.06001');
  await run().tick();
  expect(found('2026-02-06')).toEqual(FRIDAY);
  expect(t.tell).toHaveBeenCalledTimes(2);
  expect(t.tell.mock.lastCall?.[0]).toMatchObject({ papers: 3, unseen: [{}, {}, {}] });
  // A list of which the feed lacked something is read again with it, the other is not.
  arxiv.asked = [];
  await run().runNow();
  expect(asked()).toEqual(['feed cs.LG+cs.AI', 'cs.LG 2026-02-06']);
  expect(t.kept.outcomes[0]).toMatchObject({ papers: 3, scored: 3 });
});

it('does not take a page that is not there yet for an empty one', async () => {
  arxiv.feedOf.set('cs.AI', '2026-02-05');
  arxiv.missing.add('cs.AI 2026-02-06');
  await run().tick();
  expect(found('2026-02-06')).toEqual(['2602.06001', '2602.06009']);
  expect(t.kept.jobs).toMatchObject([
    { left: ['cs.AI'], papers: [], lacking: 'arXiv’s page of cs.AI for 2026-02-06 is not there yet.' },
  ]);
  expect(t.kept.jobs.map(isQuiet)).toEqual([false]);
  arxiv.missing.clear();
  arxiv.asked = [];
  hours(1);
  await run().tick();
  expect(asked()).toEqual([]);
  hours(1);
  await run().tick();
  expect(asked()).toEqual(['cs.AI 2026-02-06']);
  expect(t.kept).toMatchObject({ jobs: [], outcomes: [{ papers: 3, scored: 3, relevant: 3, note: '' }, {}] });
  expect(t.kept.outcomes[0]?.categories).toEqual(both);
  expect(new Set(t.server.timesAsked().values())).toEqual(new Set([1]));
});

it('looks at a list of which nobody has anything once more when its day is over, and asks no more of it', async () => {
  arxiv.announce('2026-02-06', 'cs.LG', [paper('2602.06001')]);
  arxiv.announce('2026-02-06', 'cs.AI', []);
  await run().tick();
  expect(t.kept.outcomes[0]).toMatchObject({ papers: 1, scored: 1, note: '' });
  expect(t.kept.jobs).toMatchObject([{ left: ['cs.AI'], lacking: '' }]);
  // What may be empty is nothing that the reader has to wait for.
  expect(t.kept.jobs.map(isQuiet)).toEqual([true]);
  arxiv.asked = [];
  for (let hour = 0; hour < 14; hour += 1) {
    hours(1);
    await run().tick();
  }
  expect(asked()).toEqual([]);
  // Announced after all, and nobody has looked since.
  arxiv.announce('2026-02-06', 'cs.AI', [paper('2602.06002', 'new', ['cs.AI'])]);
  hours(1);
  await run().tick();
  expect(asked()).toEqual(['feed cs.LG+cs.AI', 'cs.AI 2026-02-06']);
  expect(t.kept).toMatchObject({ jobs: [], outcomes: [{ papers: 2, scored: 2 }, {}] });
  expect(paid()).toContain('260206002');
});

it('reads a list’s page that cannot be read another time, and scores what the feed has meanwhile', async () => {
  arxiv.dropped.add('2602.06001');
  arxiv.refusals = [undefined, new Error('arXiv’s page of 2026-02-06 could not be read whole.')];
  await run().tick();
  expect(found('2026-02-06')).toEqual(['2602.06002', '2602.06009']);
  expect(t.kept.trouble?.text).toContain('could not be read whole');
  hours(1);
  await run().tick();
  expect(found('2026-02-06')).toEqual(['2602.06002', '2602.06009', '2602.06001'].sort());
  expect(t.kept).toMatchObject({
    jobs: [],
    trouble: null,
    outcomes: [{ papers: 3, scored: 3, note: '' }, {}],
  });
});

it('goes on with days that are over where arXiv has no feed, and says that it has none', async () => {
  arxiv.refusals = [new Error('arXiv has no feed for cs.LG, cs.AI.')];
  await run().tick();
  expect(t.kept.trouble?.text).toContain('has no feed');
  t.clock = new Date('2026-02-07T14:00:00Z');
  arxiv.refusals = [new Error('arXiv has no feed for cs.LG, cs.AI.')];
  await run().tick();
  expect(found('2026-02-06')).toEqual(FRIDAY);
});
