import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { A, answer, arxiv, busy, gaps, line, manners, useArxivLine } from '../testing/arxiv-line';
import { GAP_MS } from './arxiv-line';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-02-06T12:00:00Z') });
});
afterEach(() => vi.useRealTimers());
useArxivLine();

describe('the line', () => {
  it('asks one at a time, never closer than three seconds, in order, however many want something', async () => {
    const server = arxiv();
    const { get } = line(server);
    const all = Promise.all([1, 2, 3, 4].map((n) => get(`${A}${n}`)));
    await vi.runAllTimersAsync();
    expect(await all).toHaveLength(4);
    expect(server.most).toBe(1);
    expect(server.times.map(({ url }) => url)).toEqual([1, 2, 3, 4].map((n) => `${A}${n}`));
    for (const gap of gaps(server)) expect(gap).toBeGreaterThanOrEqual(GAP_MS);
    expect(GAP_MS).toBeGreaterThan(3000);
  });

  it('keeps its distance after the worker was killed in the middle of a request', async () => {
    const first = arxiv([], 60_000);
    void line(first)
      .get(A)
      .catch(() => undefined);
    await vi.advanceTimersByTimeAsync(500);
    expect(first.times).toHaveLength(1);
    const second = arxiv();
    void line(second).get(A);
    await vi.advanceTimersByTimeAsync(GAP_MS - 600);
    expect(second.times).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(second.times).toHaveLength(1);
  });

  it.each([400, 404])('hands %d over: it is about what was asked', async (status) => {
    const got = line(arxiv([answer({ status })], 0)).get(A);
    await vi.runAllTimersAsync();
    expect((await got).status).toBe(status);
    expect((await manners.read()).strikes).toBe(0);
  });

  it('can be left: while waiting nothing is sent, and a request is cut off without a strike', async () => {
    const server = arxiv([], 10_000);
    const { get } = line(server);
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [get(A, { signal: first.signal }), get(A, { signal: second.signal })];
    const settled = Promise.allSettled(both);
    await vi.advanceTimersByTimeAsync(100);
    second.abort();
    first.abort();
    await vi.runAllTimersAsync();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(server.times).toHaveLength(1);
    expect((await manners.read()).strikes).toBe(0);
  });

  it('sends nothing that nobody wants any more when its turn comes', async () => {
    const server = arxiv();
    const { get } = line(server);
    const settled = Promise.allSettled([get(A), get(A, { isWanted: () => false }), get(A)]);
    await vi.runAllTimersAsync();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(server.times).toHaveLength(2);
  });

  it('keeps the worker awake while there is something to do, and no longer', async () => {
    const { get } = line(arxiv());
    const all = Promise.all([get(A), get(A)]);
    expect(busy).toHaveBeenLastCalledWith(true);
    await vi.runAllTimersAsync();
    await all;
    expect(busy).toHaveBeenLastCalledWith(false);
  });
});
