import type { Fault } from './fault';
import type { Job } from './job';

/** What follows from one request: where each of its unanswered papers goes, and what the next one must heed. */
export interface Outcome {
  requeue: { job: Job; attempts: number }[];
  failed: { job: Job; why: string }[];
  /** Nothing more is asked until the reader acts. */
  halt: Fault | null;
  /** Slow down before the next request. */
  wait: Fault | null;
  /** Server refuses this optional field. */
  dropField: string | null;
  /** Server took too much text: largest batch from now on. */
  limit: number | null;
}

/** Requests in a row that may fail in passing before the reader is asked. */
export const MAX_STRIKES = 4;
/** Replies that may leave a paper out before it counts as one that could not be scored. */
const MAX_ATTEMPTS = 3;

const NOTHING: Outcome = { requeue: [], failed: [], halt: null, wait: null, dropField: null, limit: null };

/**
 * Pure. Papers are only ever answered, queued again, or given up with a reason.
 *
 * @param left jobs of the request that have no score yet
 * @param sent how many papers the request had
 * @param complete the reply ended as a whole reply does
 * @param fault what broke the request off, or null
 * @param strikes requests in a row, this one included, that brought no score
 */
export function outcomeOf(
  left: readonly Job[],
  { sent, complete, fault }: { sent: number; complete: boolean; fault: Fault | null },
  { strikes, dropped, host }: { strikes: number; dropped: readonly string[]; host: string },
): Outcome {
  const same = left.map((job) => ({ job, attempts: job.attempts }));
  switch (fault?.kind) {
    case 'stopped':
      return { ...NOTHING, requeue: same };
    case 'halt':
      return { ...NOTHING, requeue: same, halt: fault };
    case 'wait':
      return { ...NOTHING, requeue: same, ...(strikes >= MAX_STRIKES ? { halt: fault } : { wait: fault }) };
    case 'field': {
      const { field = '' } = fault;
      const known = field === '' || dropped.includes(field);
      return { ...NOTHING, requeue: same, ...(known ? { halt: fault } : { dropField: field }) };
    }
    case 'size':
      if (sent > 1) return { ...NOTHING, requeue: same, limit: Math.floor(sent / 2) };
      return { ...NOTHING, failed: left.map((job) => ({ job, why: fault.text })) };
    default:
      return again(left, { sent, complete: complete && !fault, text: fault?.text, strikes, host });
  }
}

interface Shortfall {
  sent: number;
  complete: boolean;
  text: string | undefined;
  strikes: number;
  host: string;
}

function again(left: readonly Job[], { sent, complete, text, strikes, host }: Shortfall): Outcome {
  const empty = left.length === sent && sent > 0;
  const why = text ?? (empty ? UNREADABLE : complete ? LEFT_OUT : BROKEN_OFF);
  // A reply that broke off after it had scored others says nothing against the rest.
  const next = left.map((job) => ({ job, attempts: job.attempts + (complete || empty ? 1 : 0) }));
  const given = next.filter(({ attempts }) => attempts >= MAX_ATTEMPTS);
  return {
    ...NOTHING,
    requeue: next.filter(({ attempts }) => attempts < MAX_ATTEMPTS),
    failed: given.map(({ job }) => ({ job, why })),
    halt: empty && strikes >= MAX_STRIKES ? unreadable(host) : null,
  };
}

const UNREADABLE = 'the reply held no score that could be read';
const LEFT_OUT = 'the model left this paper out of its replies';
const BROKEN_OFF = 'the reply broke off before this paper';

/** Asking on would only cost money: no reply holds anything. */
function unreadable(host: string): Fault {
  const text = `${host} replies, but none of its replies holds scores. Try again, or choose another model in the options.`;
  return { name: 'unreadable', kind: 'halt', text, action: 'retry', waitMs: null };
}
