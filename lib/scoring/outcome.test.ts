import { expect, it } from 'vitest';
import type { Fault } from './fault';
import type { Job } from './job';
import { MAX_STRIKES, outcomeOf } from './outcome';

const job = (id: string, attempts = 0) => ({ key: id, attempts, paper: { id } }) as Job;
const fault = (kind: Fault['kind'], rest: Partial<Fault> = {}): Fault => ({
  ...{ name: kind, kind, text: `it was ${kind}`, action: 'retry', waitMs: null },
  ...rest,
});
const context = { strikes: 1, dropped: [], host: 'api.example.com' };
const whole = { sent: 3, complete: true, fault: null };

it('asks again for what a whole reply left out', () => {
  const outcome = outcomeOf([job('a')], whole, context);
  expect(outcome.requeue).toEqual([{ job: job('a'), attempts: 1 }]);
  expect(outcome.failed).toEqual([]);
});

it('gives a paper up after three replies without it, with the reason', () => {
  const outcome = outcomeOf([job('a', 2), job('b', 1)], whole, context);
  expect(outcome.failed.map(({ job: { key } }) => key)).toEqual(['a']);
  expect(outcome.failed[0]?.why).toMatch(/left this paper out/);
  expect(outcome.requeue.map(({ job: { key } }) => key)).toEqual(['b']);
});

it('does not hold a broken reply against the papers behind the break', () => {
  const outcome = outcomeOf([job('a', 2)], { ...whole, complete: false }, context);
  expect(outcome.requeue).toEqual([{ job: job('a', 2), attempts: 2 }]);
});

it('stops asking when reply after reply holds nothing', () => {
  const nothing = { sent: 1, complete: true, fault: null };
  expect(outcomeOf([job('a')], nothing, context).halt).toBeNull();
  const outcome = outcomeOf([job('a')], nothing, { ...context, strikes: MAX_STRIKES });
  expect(outcome.halt?.name).toBe('unreadable');
});

it('waits out what passes by itself, a bounded number of times', () => {
  const busy = { ...whole, fault: fault('wait') };
  expect(outcomeOf([job('a')], busy, context).wait).toEqual(busy.fault);
  const outcome = outcomeOf([job('a')], busy, { ...context, strikes: MAX_STRIKES });
  expect([outcome.wait, outcome.halt]).toEqual([null, busy.fault]);
});

it('drops a refused field once, and stops when that did not help', () => {
  const refused = { ...whole, fault: fault('field', { field: 'reasoning_effort' }) };
  expect(outcomeOf([job('a')], refused, context).dropField).toBe('reasoning_effort');
  const again = outcomeOf([job('a')], refused, { ...context, dropped: ['reasoning_effort'] });
  expect(again.halt).toEqual(refused.fault);
});

it('halves a batch that is too large, and gives up a single paper that is', () => {
  const large = fault('size');
  expect(outcomeOf([job('a'), job('b')], { ...whole, sent: 16, fault: large }, context).limit).toBe(8);
  expect(outcomeOf([job('a')], { ...whole, sent: 1, fault: large }, context).failed).toHaveLength(1);
});

it.each(['stopped', 'halt', 'wait', 'field', 'size', 'reply'] as const)('loses no paper to %s', (kind) => {
  const left = [job('a'), job('b', 1), job('c', 2)];
  const { requeue, failed } = outcomeOf(left, { sent: 3, complete: false, fault: fault(kind) }, context);
  expect([...requeue, ...failed].map(({ job: { key } }) => key).sort()).toEqual(['a', 'b', 'c']);
});
