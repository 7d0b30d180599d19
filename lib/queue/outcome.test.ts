import { expect, it } from 'vitest';
import type { Fault } from '../model/fault';
import { OPTIONAL_FIELDS } from '../providers/provider';
import type { Job } from './job';
import { type Ended, MAX_STRIKES, outcomeOf } from './outcome';

const job = (id: string, attempts = 0) => ({ key: id, attempts, paper: { id } }) as Job;
const fault = (kind: Fault['kind'], rest: Partial<Fault> = {}): Fault => ({
  ...{ name: kind, kind, text: `it was ${kind}`, action: 'retry', waitMs: null },
  ...rest,
});
const whole: Ended = {
  ...{
    sent: 3,
    short: false,
    complete: true,
    fault: null,
    without: [],
    served: false,
    strikes: 1,
    host: 'api.example.com',
  },
};

it('asks again for what a whole reply left out', () => {
  const outcome = outcomeOf([job('a')], whole);
  expect(outcome.requeue).toEqual([{ job: job('a'), attempts: 1 }]);
  expect(outcome.failed).toEqual([]);
});

it('gives a paper up after three replies without it, with the reason', () => {
  const outcome = outcomeOf([job('a', 2), job('b', 1)], whole);
  expect(outcome.failed.map(({ job: { key } }) => key)).toEqual(['a']);
  expect(outcome.failed[0]?.why).toMatch(/left this paper out/);
  expect(outcome.requeue.map(({ job: { key } }) => key)).toEqual(['b']);
});

it('does not hold a broken reply against the papers behind the break', () => {
  const outcome = outcomeOf([job('a', 2)], { ...whole, complete: false });
  expect(outcome.requeue).toEqual([{ job: job('a', 2), attempts: 2 }]);
});

it('stops asking when reply after reply holds nothing', () => {
  const nothing = { ...whole, sent: 1 };
  expect(outcomeOf([job('a')], nothing).halt).toBeNull();
  const outcome = outcomeOf([job('a')], { ...nothing, strikes: MAX_STRIKES });
  expect(outcome.halt?.name).toBe('unreadable');
});

it('waits out what passes by itself, a bounded number of times', () => {
  const busy = { ...whole, fault: fault('wait') };
  expect(outcomeOf([job('a')], busy).wait).toEqual(busy.fault);
  const outcome = outcomeOf([job('a')], { ...busy, strikes: MAX_STRIKES });
  expect([outcome.wait, outcome.halt]).toEqual([null, busy.fault]);
});

it('drops a refused field once, and stops when that did not help', () => {
  const refused = { ...whole, fault: fault('field', { field: 'reasoning_effort' }) };
  expect(outcomeOf([job('a')], refused).drop).toEqual({ field: 'reasoning_effort', onTrial: false });
  const again = outcomeOf([job('a')], { ...refused, without: ['reasoning_effort'] });
  expect(again.halt).toEqual(refused.fault);
});

it('halves a batch that is too large, then cuts the abstract, and gives up a paper that is still too large', () => {
  const large = fault('size');
  const of = (sent: number, short: boolean) => outcomeOf([job('a')], { ...whole, sent, short, fault: large });
  expect(of(16, false).limit).toBe(8);
  expect(of(1, false)).toMatchObject({ limit: null, shorten: true });
  expect(of(1, true).failed).toHaveLength(1);
});

it.each(['stopped', 'halt', 'wait', 'field', 'size', 'paper', 'reply'] as const)(
  'loses no paper to %s',
  (kind) => {
    const left = [job('a'), job('b', 1), job('c', 2)];
    const { requeue, failed } = outcomeOf(left, { ...whole, complete: false, fault: fault(kind) });
    expect([...requeue, ...failed].map(({ job: { key } }) => key).sort()).toEqual(['a', 'b', 'c']);
  },
);

it('tries ever fewer fields where the server does not name the one it refuses, then shows its words', () => {
  const refused = { ...whole, fault: fault('field') };
  const without: string[] = [];
  for (const field of OPTIONAL_FIELDS) {
    expect(outcomeOf([job('a')], { ...refused, without }).drop).toEqual({ field, onTrial: true });
    without.push(field);
  }
  expect(outcomeOf([job('a')], { ...refused, without }).halt).toEqual(refused.fault);
});

it('asks the reader sooner about a fault that names fewer tries, and never about a long wait that was set', () => {
  const twice = { ...whole, fault: fault('wait', { tries: 2 }) };
  expect(outcomeOf([job('a')], twice).halt).toBeNull();
  expect(outcomeOf([job('a')], { ...twice, strikes: 2 }).halt).toEqual(twice.fault);
  const long = { ...whole, fault: fault('wait', { waitMs: 3_600_000 }), strikes: 50 };
  expect(outcomeOf([job('a')], long)).toMatchObject({ halt: null, wait: long.fault });
});

it('finds by halves the one paper that a server dislikes, and lets no other suffer for it', () => {
  const unnamed = { ...whole, fault: fault('field'), served: true };
  expect(outcomeOf([job('a'), job('b')], unnamed)).toMatchObject({ split: true, drop: null, halt: null });
  const text = { ...whole, fault: fault('paper') };
  expect(outcomeOf([job('a'), job('b')], text)).toMatchObject({ split: true });
  expect(outcomeOf([job('a')], { ...text, sent: 1 }).failed).toEqual([
    { job: job('a'), why: 'it was paper' },
  ]);
});

it('asks for fewer papers where a reply ran out of room', () => {
  expect(outcomeOf([job('a')], { ...whole, sent: 16, complete: false }).limit).toBe(8);
  expect(outcomeOf([job('a')], { ...whole, sent: 16 }).limit).toBeNull();
});
