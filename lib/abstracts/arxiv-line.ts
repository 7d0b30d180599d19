import { createInTurn } from '../base/in-turn';
import type { MannersKeeper } from '../store/manners';
import type { Answer, arxivFetch } from './arxiv-fetch';

/** Why arXiv is not asked now. */
export type Refusal =
  /** It said that we ask too much (429), or turned us away as a robot (403). */
  | 'too-often'
  /** It is overloaded or broken (5xx), or sent something else than was asked for. */
  | 'unwell'
  /** Nothing came: no connection, or it stalled. */
  | 'unreachable';

/** arXiv is to be asked again at `until` (ms since the epoch), which is further off than the caller would wait. */
export class NotNow extends Error {
  constructor(
    readonly until: number,
    readonly refusal: Refusal,
    /** Refusals in a row. */
    readonly strikes: number,
  ) {
    super(refusal);
  }
}

/** The one line in which all requests of Winnow's to arXiv stand: one after the other, seconds apart. */
export interface ArxivLine {
  /**
   * Fetches an address once it is its turn. Answers that the caller accepts are handed over; anything else is a
   * refusal, and nothing is sent to arXiv until the wait that follows from it is over.
   *
   * @param isSound whether an answer of 200 is what was asked for; a captive portal's page is not
   * @throws NotNow where that is further off than `PATIENCE_MS`: the caller sets itself an alarm
   * @throws DOMException `AbortError`
   */
  get(url: string, options?: GetOptions): Promise<Answer>;
}

interface GetOptions {
  signal?: AbortSignal;
  isSound?: (text: string) => boolean;
  /** Answers that are handed over; others are refusals. 200, 400 and 404 unless it is said otherwise. */
  accepts?: readonly number[];
  /** Asked once more when its turn has come; false: nothing is sent, and `get` rejects with an `AbortError`. */
  isWanted?: () => boolean;
}

export interface LineDeps {
  manners: Pick<MannersKeeper, 'read' | 'write'>;
  fetch: typeof arxivFetch;
  /** Told when a request or a short wait begins and ends, so that the worker is kept awake. */
  busy(working: boolean): void;
}

/** arXiv asks for 3 s between requests to its API, from all of a user's machines together; with some to spare. */
export const GAP_MS = 3200;

/** Longest wait inside `get`. A worker may not be kept awake for longer without doing anything. */
export const PATIENCE_MS = 25_000;

/** Waits after refusals in a row, in ms; the last is repeated. arXiv's own can last for hours. */
const BACK_OFF: Record<Refusal, readonly number[]> = {
  'too-often': [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000],
  unwell: [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000],
  // Nobody was bothered: most often it is the reader's own line that is down.
  unreachable: [5_000, 15_000, 30_000, 60_000],
};

/** Refusals of longer ago, in ms, are not held against today. */
const FORGIVEN_MS = 60 * 60 * 1000;

/** No wait is longer, whatever a header says, in ms. */
const LONGEST_MS = 6 * 60 * 60 * 1000;

export function createArxivLine({ manners, fetch: send, busy }: LineDeps): ArxivLine {
  const inTurn = createInTurn();
  let standing = 0;
  let refusal: Refusal = 'too-often';

  async function turn(
    url: string,
    { signal, isSound = () => true, isWanted, accepts = [200, 400, 404] }: GetOptions,
  ): Promise<Answer> {
    await untilAllowed(signal);
    if (isWanted?.() === false) throw new DOMException('Nobody waits for it.', 'AbortError');
    const known = await manners.read();
    const strikes = Date.now() - known.notBefore > FORGIVEN_MS ? 0 : known.strikes;
    // On disk before the request goes out: a worker that is killed now must not come back too early.
    await manners.write({ notBefore: Date.now() + GAP_MS, strikes });
    let answer: Answer;
    try {
      answer = await send(url, signal);
    } catch (error) {
      if (signal?.aborted) {
        await rest(strikes);
        throw error;
      }
      throw await refused('unreachable', strikes + 1, null);
    }
    const { status, text, retryAfter } = answer;
    if (status === 429 || status === 403) throw await refused('too-often', strikes + 1, retryAfter);
    if (!accepts.includes(status) || (status === 200 && !isSound(text))) {
      throw await refused('unwell', strikes + 1, retryAfter);
    }
    await rest(0);
    return answer;
  }

  /** The pause runs from the end of a request: from wherever arXiv counts, it is long enough. */
  const rest = (strikes: number) => manners.write({ notBefore: Date.now() + GAP_MS, strikes });

  async function refused(why: Refusal, strikes: number, retryAfter: string | null): Promise<NotNow> {
    refusal = why;
    const steps = BACK_OFF[why];
    const own = steps[Math.min(strikes, steps.length) - 1] ?? GAP_MS;
    const asked = waitOf(retryAfter) ?? own;
    // Its word is taken once: who is refused again after so short a wait, waits as long as we would by ourselves.
    const wait = strikes > 1 ? Math.max(asked, own) : Math.max(asked, GAP_MS);
    const until = Date.now() + Math.min(LONGEST_MS, Math.max(GAP_MS, wait));
    await manners.write({ notBefore: until, strikes });
    return new NotNow(until, why, strikes);
  }

  async function untilAllowed(signal?: AbortSignal): Promise<void> {
    const { notBefore, strikes, at } = await manners.read();
    // A clock that was set back must not keep us waiting for longer than was meant.
    const wait = Math.min(notBefore - Date.now(), notBefore - at);
    if (wait > PATIENCE_MS) throw new NotNow(Date.now() + wait, refusal, strikes);
    if (wait > 0) await pause(wait, signal);
    signal?.throwIfAborted();
  }

  return {
    get(url, options = {}) {
      standing += 1;
      busy(true);
      return inTurn(async () => {
        try {
          options.signal?.throwIfAborted();
          return await turn(url, options);
        } finally {
          standing -= 1;
          busy(standing > 0);
        }
      });
    },
  };
}

/** `Retry-After` in ms: seconds or a date; null for anything else. */
function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
