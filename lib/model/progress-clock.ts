import { ReplyError } from './reply-error';

/** Breaks a request off where no further record comes. */
export interface ProgressClock {
  signal: AbortSignal;
  /** A record has come: the wait begins anew. */
  progress(): void;
  stop(): void;
  /** What the request failed of, if this clock ended it; otherwise what it was given. */
  reason(error: unknown): unknown;
}

/** @param waitMs longest wait for the next record */
export function createProgressClock(waitMs: number): ProgressClock {
  const controller = new AbortController();
  const ring = () => controller.abort(new ReplyError('stalled'));
  let timer = setTimeout(ring, waitMs);
  return {
    signal: controller.signal,
    progress() {
      clearTimeout(timer);
      timer = setTimeout(ring, waitMs);
    },
    stop: () => clearTimeout(timer),
    reason: (error) => (controller.signal.aborted ? controller.signal.reason : error),
  };
}
