import { beforeEach, vi } from 'vitest';
import type { Answer } from '../abstracts/arxiv-fetch';
import { createArxivLine, NotNow } from '../abstracts/arxiv-line';
import { createMannersKeeper, type MannersKeeper } from '../store/manners';
import { openScores } from '../store/scores-db';
import { withoutDisk } from './no-disk';

/** The line to an arXiv that refuses when a test wants it to. The clock is the test's own. */

export const ok: Answer = { status: 200, text: 'fine', retryAfter: null };
export const answer = (rest: Partial<Answer>): Answer => ({ ...ok, ...rest });

/** A server that notes when each request came and went, and how many were there at once. */
export function arxiv(answers: (Answer | Error)[] = [], takesMs = 700) {
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

/** What is remembered of arXiv's wishes: of the test that is running. */
export let manners: MannersKeeper;
export const busy = vi.fn();

/** The line as a worker opens it; another worker has the same manners. */
export const line = (server: ReturnType<typeof arxiv>, kept = manners) =>
  createArxivLine({ manners: kept, fetch: server.send, busy });

/** Forgets the manners before each test of a file. */
export function useArxivLine(): void {
  beforeEach(async () => {
    manners = createMannersKeeper(await withoutDisk(openScores));
    busy.mockClear();
  });
}

export const A = 'https://export.arxiv.org/api/query?id_list=2602.00001';

/** Gaps between the end of each request and the beginning of the next, in ms. */
export const gaps = ({ times }: ReturnType<typeof arxiv>) =>
  times.slice(1).map(({ from }, i) => from - (times[i]?.to ?? 0));

/** How the line refuses. */
export async function refusalOf(promise: Promise<unknown>): Promise<NotNow> {
  const settled = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const error = await settled;
  if (!(error instanceof NotNow)) throw new Error(`not refused: ${error}`);
  return error;
}
