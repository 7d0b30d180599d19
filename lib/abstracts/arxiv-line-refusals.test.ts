import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { A, answer, arxiv, line, manners, ok, refusalOf, useArxivLine } from '../testing/arxiv-line';
import { GAP_MS, PATIENCE_MS } from './arxiv-line';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-02-06T12:00:00Z') });
});
afterEach(() => vi.useRealTimers());
useArxivLine();

describe('a refusal', () => {
  it.each([
    [429, '120', 'too-often', 120_000],
    [429, null, 'too-often', 15_000],
    [403, null, 'too-often', 15_000],
    [503, '300', 'unwell', 300_000],
    [503, 'Fri, 06 Feb 2026 12:10:00 GMT', 'unwell', 600_000],
    [503, '0', 'unwell', GAP_MS],
    [500, 'soon', 'unwell', 15_000],
    [503, '9999999', 'unwell', 21_600_000],
  ])('waits after %d with %s, and outlives the worker with it', async (status, retryAfter, why, wait) => {
    const begun = Date.now();
    const error = await refusalOf(line(arxiv([answer({ status, retryAfter })], 0)).get(A));
    expect(error).toMatchObject({ refusal: why, strikes: 1 });
    expect(Math.round((error.until - begun) / 1000)).toBe(Math.round(wait / 1000));
    const later = arxiv();
    if (wait > PATIENCE_MS) {
      expect((await refusalOf(line(later).get(A))).until).toBeGreaterThan(begun + wait - 2000);
      expect(later.times).toHaveLength(0);
      vi.setSystemTime(error.until);
    }
    const got = line(later).get(A);
    await vi.runAllTimersAsync();
    expect(await got).toEqual(ok);
    expect(later.times[0]?.from).toBeGreaterThanOrEqual(error.until);
  });

  it('takes the word of a header that asks for less than our own waits only once', async () => {
    const { get } = line(arxiv(Array(3).fill(answer({ status: 429, retryAfter: '0' })), 0));
    const waits = [];
    for (let times = 0; times < 3; times += 1) {
      const { until } = await refusalOf(get(A));
      waits.push(until - Date.now());
      vi.setSystemTime(until);
    }
    expect(waits).toEqual([GAP_MS, 30_000, 60_000]);
  });

  it('waits longer with each refusal in a row, and forgets them with the first answer', async () => {
    const server = arxiv(
      [1, 2, 3].map(() => answer({ status: 429 })),
      0,
    );
    const { get } = line(server);
    const waits = [];
    for (let i = 0; i < 3; i += 1) {
      const begun = Date.now();
      const { until } = await refusalOf(get(A));
      waits.push(Math.round((until - begun) / 1000));
      vi.setSystemTime(until);
    }
    expect(waits).toEqual([15, 30, 60]);
    const got = get(A);
    await vi.runAllTimersAsync();
    await got;
    expect((await manners.read()).strikes).toBe(0);
  });

  it.each([
    ['no connection', new TypeError('Failed to fetch')],
    ['a stall', new DOMException('Timed out', 'TimeoutError')],
  ])('takes %s for a refusal', async (_name, error) => {
    expect(await refusalOf(line(arxiv([error], 0)).get(A))).toMatchObject({ refusal: 'unreachable' });
  });

  it('holds nothing against arXiv, or against us, for longer than an hour', async () => {
    const { get } = line(
      arxiv(
        [1, 2, 3].map(() => answer({ status: 429 })),
        0,
      ),
    );
    for (let i = 0; i < 2; i += 1) vi.setSystemTime((await refusalOf(get(A))).until);
    vi.setSystemTime(Date.now() + 2 * 60 * 60 * 1000);
    expect((await refusalOf(get(A))).strikes).toBe(1);
  });

  it('tries a line that is down again after a minute at most', async () => {
    const down = new TypeError('Failed to fetch');
    const { get } = line(arxiv(Array(6).fill(down), 0));
    for (let i = 0; i < 6; i += 1) {
      const begun = Date.now();
      const { until } = await refusalOf(get(A));
      expect(until - begun).toBeLessThanOrEqual(60_000 + PATIENCE_MS);
      vi.setSystemTime(until);
    }
  });

  it('takes another page than was asked for for a refusal', async () => {
    const got = line(arxiv([answer({ text: '<html>Log in' })], 0)).get(A, {
      isSound: (text) => text.includes('<feed'),
    });
    expect(await refusalOf(got)).toMatchObject({ refusal: 'unwell' });
  });

  it('does not wait for ever because a clock was set back', async () => {
    await refusalOf(line(arxiv([answer({ status: 429, retryAfter: '60' })], 0)).get(A));
    vi.setSystemTime(Date.now() - 86_400_000);
    const { until } = await refusalOf(line(arxiv()).get(A));
    expect(until - Date.now()).toBeLessThanOrEqual(60_000);
  });
});
