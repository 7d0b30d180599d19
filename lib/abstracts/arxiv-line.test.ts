import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMannersKeeper, type MannersKeeper } from '../store/manners';
import type { Answer } from './arxiv-fetch';
import { createArxivLine, GAP_MS, NotNow, PATIENCE_MS } from './arxiv-line';

const ok: Answer = { status: 200, text: 'fine', retryAfter: null };
const answer = (rest: Partial<Answer>): Answer => ({ ...ok, ...rest });

/** A server that notes when each request came and went, and how many were there at once. */
function arxiv(answers: (Answer | Error)[] = [], takesMs = 700) {
  const times: { url: string; from: number; to: number }[] = [];
  let open = 0;
  const server = {
    times,
    most: 0,
    send: async (url: string, signal?: AbortSignal) => {
      open += 1;
      server.most = Math.max(server.most, open);
      const entry = { url, from: Date.now(), to: 0 };
      times.push(entry);
      await new Promise<void>((resolve, reject) => {
        setTimeout(resolve, takesMs);
        signal?.addEventListener('abort', () => reject(signal.reason));
      }).finally(() => {
        open -= 1;
        entry.to = Date.now();
      });
      const next = answers.shift() ?? ok;
      if (next instanceof Error) throw next;
      return next;
    },
  };
  return server;
}

let manners: MannersKeeper;
const busy = vi.fn();
const line = (server: ReturnType<typeof arxiv>, kept = manners) =>
  createArxivLine({ manners: kept, fetch: server.send, busy });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-02-06T12:00:00Z') });
  manners = createMannersKeeper(null);
  busy.mockClear();
});
afterEach(() => vi.useRealTimers());

const A = 'https://export.arxiv.org/api/query?id_list=2602.00001';

/** Gaps between the end of each request and the beginning of the next, in ms. */
const gaps = ({ times }: ReturnType<typeof arxiv>) =>
  times.slice(1).map(({ from }, i) => from - (times[i]?.to ?? 0));

async function refusalOf(promise: Promise<unknown>): Promise<NotNow> {
  const settled = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const error = await settled;
  if (!(error instanceof NotNow)) throw new Error(`not refused: ${error}`);
  return error;
}

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

  it('does not wait for ever because a clock was set back', async () => {
    await refusalOf(line(arxiv([answer({ status: 429, retryAfter: '60' })], 0)).get(A));
    vi.setSystemTime(Date.now() - 86_400_000);
    const { until } = await refusalOf(line(arxiv()).get(A));
    expect(until - Date.now()).toBeLessThanOrEqual(60_000);
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
