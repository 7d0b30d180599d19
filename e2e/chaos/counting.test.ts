import { describe, expect, it } from 'vitest';
import type { DayPaper } from '../fixture-days.ts';
import { askedAgain } from './asked-again.ts';
import { isClean, NOTHING, sum } from './counts.ts';
import { pastLimit } from './money.ts';
import { holdTiles } from './tiles.ts';

/** The counts of a chaos run can each be other than 0, and are so only for what they count. */

const paper = (id: string, relevance: number): DayPaper => ({
  ...{ id, title: `On case ${id}`, replaced: false, relevance, novelty: 3, comment: '' },
});
const PAPERS = [paper('2602.00001', 9), paper('2602.00002', 4)];
const tile = (id: string, relevance: number) => ({
  id,
  name: `Relevance ${relevance} of 10, novelty 3 of 10`,
});
const RIGHT = [tile('2602.00001', 9), tile('2602.00002', 4)];

describe('lost, and wrongly bound', () => {
  it('is no paper that shows its own score, in however many tiles', () => {
    expect(holdTiles([...RIGHT, ...RIGHT], PAPERS)).toMatchObject({ missing: 0, wrong: [] });
  });

  it.each([
    ['has no tile', []],
    ['waits', [{ id: '2602.00002', name: 'Waiting for its score' }]],
    ['failed', [{ id: '2602.00002', name: 'No score' }]],
  ])('lost is one that %s', (_what, tiles) => {
    const held = holdTiles([tile('2602.00001', 9), ...tiles], PAPERS);
    expect(held).toMatchObject({ missing: 1, wrong: [], right: new Set(['2602.00001']) });
  });

  it('wrongly bound is a tile with the score of a neighbour, or at a paper that nobody knows', () => {
    const swapped = holdTiles([tile('2602.00001', 4), tile('2602.00002', 9)], PAPERS);
    expect([swapped.missing, swapped.wrong.length]).toEqual([2, 2]);
    expect(holdTiles([...RIGHT, tile('2602.00003', 9)], PAPERS)).toMatchObject({ missing: 0, wrong: [/./] });
  });
});

describe('paid twice', () => {
  const chat = (startedAt: number, ...titles: string[]) => ({
    startedAt,
    papers: titles.map((title, i) => ({ number: i + 1, id: '', title, abstract: '' })),
  });
  const shown = new Map([['on case a', 100]]);

  it('is a paper in each request after its score was there, however its title is written', () => {
    const chats = [chat(50, 'On case A'), chat(101, 'On case B', 'On  Case “A”'), chat(200, 'on case a')];
    expect(askedAgain(chats, shown)).toEqual(['On  Case “A”', 'on case a']);
  });

  it('is none whose score was not there yet', () => {
    expect(
      askedAgain([chat(50, 'On case A'), chat(100, 'On case A'), chat(300, 'On case B')], shown),
    ).toEqual([]);
  });
});

describe('past a limit', () => {
  const PRICE = { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 };
  const NOON = new Date(2026, 1, 6, 12).getTime();
  const HOUR = 3_600_000;
  const clock = [
    { since: NOON, hours: 0 },
    { since: NOON + HOUR, hours: 26 },
  ];
  /** A request of a million tokens costs a dollar. */
  const costs = (usd: number, startedAt: number) => ({
    startedAt,
    usage: {
      ...{ prompt_tokens: usd * 600_000, completion_tokens: usd * 400_000, total_tokens: usd * 1e6 },
      prompt_tokens_details: { cached_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  });
  const past = (...requests: Parameters<typeof pastLimit>[0]) => pastLimit(requests, PRICE, 2, clock);

  it('is what bills come to above it', () => {
    expect(past(costs(1, NOON + 1), costs(1, NOON + 2))).toBe(0);
    expect(past(costs(1, NOON + 1), costs(1.5, NOON + 2), { startedAt: NOON + 3, usage: null })).toBeCloseTo(
      0.5,
    );
  });

  it('knows a limit for each day that was seen by then, and lets no later day excuse an earlier one', () => {
    expect(past(costs(2, NOON + 1), costs(2, NOON + HOUR + 1))).toBe(0);
    expect(past(costs(2, NOON + 1), costs(2.5, NOON + HOUR + 1))).toBeCloseTo(0.5);
    expect(past(costs(3, NOON + 1), costs(1, NOON + HOUR + 1))).toBeCloseTo(1);
  });

  it('knows midnight, and that a clock set back shows no new day', () => {
    const back = [...clock, { since: NOON + 2 * HOUR, hours: 0 }];
    expect(pastLimit([costs(4, NOON + 3 * HOUR)], PRICE, 2, back)).toBe(0);
    expect(pastLimit([costs(5, NOON + 3 * HOUR)], PRICE, 2, back)).toBeCloseTo(1);
    expect(pastLimit([costs(6, NOON + 14 * HOUR)], PRICE, 2, clock.slice(0, 1))).toBeCloseTo(2);
  });
});

it.each(['lost', 'paidTwice', 'wronglyBound', 'pastLimitUsd'] as const)(
  'a run with one round in which %s is not 0 is not clean',
  (name) => {
    expect(isClean(sum(NOTHING, NOTHING))).toBe(true);
    expect(isClean(sum({ ...NOTHING, rounds: 1, [name]: 0.001 }, NOTHING))).toBe(false);
  },
);
