import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ScoreRecord } from '../store/scores-db';
import { createRecordBuffer } from './record-buffer';

const record = (key: string) => ({ key }) as ScoreRecord;
let log: string[];
const keeper = {
  keep: async (records: readonly ScoreRecord[]) => {
    await Promise.resolve();
    log.push(`kept ${records.map(({ key }) => key).join()}`);
  },
};
const publish = (records: ScoreRecord[]) => void log.push(`shown ${records.map(({ key }) => key).join()}`);

beforeEach(() => {
  log = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('shows the first at once and gathers those that follow', async () => {
  const buffer = createRecordBuffer(keeper, publish, 100);
  buffer.add(record('a'));
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['kept a', 'shown a']);
  buffer.add(record('b'));
  buffer.add(record('c'));
  await vi.advanceTimersByTimeAsync(99);
  expect(log).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(log.slice(2)).toEqual(['kept b,c', 'shown b,c']);
});

it('shows nothing before it is kept, in order, and all of it by the end of a flush', async () => {
  const buffer = createRecordBuffer(keeper, publish, 100);
  buffer.add(record('a'));
  const first = buffer.flush();
  buffer.add(record('b'));
  await buffer.flush();
  await first;
  expect(log).toEqual(['kept a', 'shown a', 'kept b', 'shown b']);
  await vi.runAllTimersAsync();
  expect(log).toHaveLength(4);
});

it('goes on after one that failed', async () => {
  let broken = true;
  const buffer = createRecordBuffer(
    keeper,
    (records) => {
      if (broken) throw new Error('the page is gone');
      publish(records);
    },
    100,
  );
  buffer.add(record('a'));
  await expect(buffer.flush()).rejects.toThrow();
  broken = false;
  buffer.add(record('b'));
  await buffer.flush();
  expect(log.at(-1)).toBe('shown b');
});
