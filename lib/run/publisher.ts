import type { ListingReply } from './listing-protocol';
import type { Mark } from './mark';
import type { RunStatus } from './status';

/** What a run tells its page: marks as they come, the status soon after. */
export interface Publisher {
  /** Marks made in one go travel together. */
  mark(mark: Mark): void;
  marks(marks: Mark[]): void;
  /** Tells the status once things have settled for a moment. */
  soon(): void;
  now(): Promise<void>;
  end(): void;
}

/** Waits before a status is told, in ms: many changes come together. */
const SETTLE_MS = 50;
/** And before it is written down. */
const RECORD_MS = 500;

/** @param writeDown puts into the record how the run stands */
export function createPublisher(
  send: (reply: ListingReply) => void,
  status: () => Promise<RunStatus | null>,
  writeDown: () => Promise<void>,
): Publisher {
  let fresh: Mark[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let recording: ReturnType<typeof setTimeout> | null = null;

  function sendFresh(): void {
    send({ type: 'marks', marks: fresh });
    fresh = [];
  }

  // The next change tells again: a ledger that cannot be read or written now is no reason to fail.
  function record(): void {
    recording = null;
    void writeDown().catch(() => undefined);
  }

  async function now(): Promise<void> {
    recording ??= setTimeout(record, RECORD_MS);
    const told = await status().catch(() => null);
    if (told) send({ type: 'status', status: told });
  }

  function soon(): void {
    recording ??= setTimeout(record, RECORD_MS);
    timer ??= setTimeout(() => {
      timer = null;
      void now();
    }, SETTLE_MS);
  }

  return {
    mark(mark) {
      if (fresh.length === 0) queueMicrotask(sendFresh);
      fresh.push(mark);
      soon();
    },
    marks: (marks) => send({ type: 'marks', marks }),
    soon,
    now,
    end() {
      if (timer) clearTimeout(timer);
      if (recording) {
        clearTimeout(recording);
        record();
      }
    },
  };
}
