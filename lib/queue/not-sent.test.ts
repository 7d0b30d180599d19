import { expect, it } from 'vitest';
import type { Job } from './job';
import { afterNotSent } from './not-sent';
import type { NotSent } from './sent-batch';

const jobs = (count: number, stage: Job['stage'] = 'score') =>
  Array.from({ length: count }, () => ({
    stage,
    plan: { host: 'api.example.com', dailyCapUsd: 1 },
  })) as unknown as [Job, ...Job[]];
const after = (refused: NotSent['refused'], batch: [Job, ...Job[]], underWay = 1) =>
  afterNotSent({ refused }, batch, underWay);

it('nothing, where it was cut off before it left', () => {
  expect(after('cut off', jobs(4), 3)).toEqual({ kind: 'nothing' });
});

it('a halt, where there is no key, whatever else is under way', () => {
  expect(after('no key', jobs(4), 3)).toMatchObject({ kind: 'halt', fault: { name: 'no-key' } });
});

it.each(['day', 'page'] as const)(
  'waits for others first, then tries half, where the limit of a %s has no room',
  (limit) => {
    expect(after(limit, jobs(4), 2)).toEqual({ kind: 'one at a time' });
    expect(after(limit, jobs(5))).toEqual({ kind: 'shrink', papers: 2 });
  },
);

it('says whose limit it is, where not even one paper fits', () => {
  expect(after('day', jobs(1))).toMatchObject({ kind: 'halt', fault: { name: 'daily-cap' } });
  expect(after('page', jobs(1))).toEqual({ kind: 'tell payer' });
});

it('waits for other second opinions, then tries half, then ends them, where their budget has no room', () => {
  expect(after('opinions', jobs(4), 2)).toEqual({ kind: 'one at a time' });
  expect(after('opinions', jobs(5))).toEqual({ kind: 'shrink', papers: 2 });
  expect(after('opinions', jobs(1))).toEqual({ kind: 'end opinions' });
});

it('does not halve a request about titles', () => {
  expect(after('page', jobs(80, 'titles'))).toEqual({ kind: 'tell payer' });
});
