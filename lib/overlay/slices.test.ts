import { afterEach, expect, it, vi } from 'vitest';
import { createSlices } from './slices';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Work on items by a clock that only the work moves: how many were done in each slice. */
function slicesOf(count: number, msEach: number): number[] {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let [clock, done] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const slices = createSlices<number>((item) => {
    expect(item).toBe(done);
    done += 1;
    clock += msEach;
  });
  slices.add(Array.from({ length: count }, (_, i) => i));
  const lengths = [done];
  while (vi.getTimerCount() > 0) {
    const before = done;
    vi.advanceTimersToNextTimer();
    lengths.push(done - before);
  }
  expect(done).toBe(count);
  return lengths;
}

it.each([0.01, 0.3, 1, 5])(
  'a page of 2,000 entries at %d ms each takes no long slice, and loses none',
  (ms) => {
    // What is begun is ended: eight entries behind the eight milliseconds.
    for (const length of slicesOf(2000, ms)) expect(length * ms).toBeLessThanOrEqual(8 + 8 * ms + ms);
  },
);

it('one entry that fails holds up none behind it', () => {
  const done: number[] = [];
  createSlices<number>((item) => {
    if (item === 1) throw new Error('taken apart');
    done.push(item);
  }).add([0, 1, 2]);
  expect(done).toEqual([0, 2]);
});
