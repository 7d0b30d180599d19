import { expect, it } from 'vitest';
import type { RunStatus } from '../messages/listing';
import { restMs } from './resting';

const NOW = 1_000_000;
const rest = (status: Partial<RunStatus> | null, isOn = true) =>
  restMs(
    status && ({ owed: 0, doubted: 0, second: { owed: 0, given: 0 }, notice: null, ...status } as RunStatus),
    isOn,
    NOW,
  );
const notice = (until: number | null) => ({ fault: 'wait', text: '', action: null, until }) as never;
const abstracts = (left: number, until: number | null) => ({ left, until }) as never;

it.each<[string, number, Partial<RunStatus> | null]>([
  ['nothing was heard of it yet', 0, null],
  ['papers are asked about', 0, { phase: 'running', owed: 3 }],
  ['a second opinion is to come', 0, { phase: 'running', second: { owed: 1, given: 0 } }],
  ['a batch is asked about once more', 0, { phase: 'running', doubted: 2 }],
  ['abstracts are got', 0, { phase: 'running', abstracts: abstracts(9, null) }],
  ['abstracts are got, without a key', 0, { phase: 'keyword', abstracts: abstracts(9, null) }],
  ['arXiv is waited for', 5000, { phase: 'running', abstracts: abstracts(9, NOW + 5000) }],
  ['a service is waited for', 60_000, { phase: 'waiting', owed: 3, notice: notice(NOW + 60_000) }],
  ['that wait is over', 0, { phase: 'waiting', owed: 3, notice: notice(NOW - 1) }],
  ['all is done', Number.POSITIVE_INFINITY, { phase: 'done' }],
  ['the reader is asked', Number.POSITIVE_INFINITY, { phase: 'question', owed: 400 }],
  ['the reader has stopped it', Number.POSITIVE_INFINITY, { phase: 'stopped', owed: 3 }],
  ['there is no key', Number.POSITIVE_INFINITY, { phase: 'keyword' }],
])('where %s, the background may rest for %d ms', (_what, ms, status) => {
  expect(rest(status)).toBe(ms);
});

it('rests where Winnow is off', () => {
  expect(rest({ phase: 'running', owed: 3 }, false)).toBe(Number.POSITIVE_INFINITY);
  expect(rest(null, false)).toBe(Number.POSITIVE_INFINITY);
});
