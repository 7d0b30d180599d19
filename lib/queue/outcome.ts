import { type Fault, fault } from '../model/fault';
import { LESS_THOUGHT, OPTIONAL_FIELDS } from '../providers/provider';
import type { Job } from './job';
import { WORDS } from './words';

/** What follows from one request: where each of its unanswered papers goes, and what the next one must heed. */
export interface Outcome {
  requeue: { job: Job; attempts: number }[];
  failed: { job: Job; why: string }[];
  /** Nothing more is asked until the reader acts. */
  halt: Fault | null;
  /** Slow down before the next request. */
  wait: Fault | null;
  /** Optional field to leave out; on trial where the server did not name it. */
  drop: { field: string; onTrial: boolean } | null;
  /** Most papers that the next batch may have. */
  limit: number | null;
  /** These are asked again in halves: one of them is what the server dislikes. */
  split: boolean;
  /** Their abstracts are cut. */
  shorten: boolean;
}

/** One request that has ended. */
export interface Ended {
  /** How many papers it had, and whether their abstracts were cut. */
  sent: number;
  short: boolean;
  /** The reply ended as a whole reply does. */
  complete: boolean;
  /** What broke the request off, or null. */
  fault: Fault | null;
  /** Optional fields that it went without, for whatever reason. */
  without: readonly string[];
  /** Requests to this model have gone well: it is not the way of asking that this one was refused for. */
  served: boolean;
  /** Requests in a row, this one included, that brought nothing. */
  strikes: number;
  host: string;
}

/** Requests in a row that may fail in passing before the reader is asked: with waits of 1, 2, 4 and 8 s. */
export const MAX_STRIKES = 5;
/** Replies in a row without a single score before the reader is asked. */
const MAX_EMPTY = 4;
/** Replies that may leave a paper out before it counts as one that could not be scored. */
const MAX_ATTEMPTS = 3;
/** Failures in a row of a server that has never answered before it is asked in another way. */
const DOUBTED = 2;
/** A wait that the server itself sets, and of this length, is no failure: it says when to come back. */
const PATIENT_MS = 60_000;

const NOTHING: Outcome = {
  ...{ requeue: [], failed: [], halt: null, wait: null, drop: null, limit: null },
  ...{ split: false, shorten: false },
};

/**
 * Pure. Papers are only ever answered, queued again, or given up with a reason.
 *
 * @param left jobs of the request that have no answer yet
 */
export function outcomeOf(left: readonly Job[], ended: Ended): Outcome {
  const requeue = left.map((job) => ({ job, attempts: job.attempts }));
  const { fault, sent, strikes } = ended;
  switch (fault?.kind) {
    case 'stopped':
      return { ...NOTHING, requeue };
    case 'halt':
      return { ...NOTHING, requeue, halt: fault };
    case 'wait': {
      const patient = (fault.waitMs ?? 0) >= PATIENT_MS;
      const over = !patient && strikes >= (fault.tries ?? MAX_STRIKES);
      return {
        ...NOTHING,
        requeue,
        ...(over ? { halt: fault } : { wait: fault, drop: doubted(fault, ended) }),
      };
    }
    case 'field':
      // It has answered before: these papers made it think for too long, and fewer leave more room.
      if (fault.field === LESS_THOUGHT && ended.served)
        return again(left, { ...ended, fault: sent > 1 ? null : fault });
      if (fault.field === undefined && ended.served) return paperRefused(requeue, sent, fault);
      return { ...NOTHING, requeue, ...dropOrHalt(fault, ended.without) };
    case 'paper':
      return paperRefused(requeue, sent, fault);
    case 'size':
      if (sent > 1) return { ...NOTHING, requeue, limit: sent >> 1 };
      return ended.short ? givenUp(requeue, fault.text) : { ...NOTHING, requeue, shorten: true };
    default:
      return again(left, ended);
  }
}

/** What a server that has never answered fails for again and again may be a field that it does not refuse in words. */
function doubted({ field }: Fault, { served, strikes, without }: Ended): Outcome['drop'] {
  const isDoubted = field !== undefined && !served && strikes >= DOUBTED && !without.includes(field);
  return isDoubted ? { field, onTrial: true } : null;
}

function givenUp(left: Outcome['requeue'], why: string): Outcome {
  return { ...NOTHING, failed: left.map(({ job }) => ({ job, why })) };
}

/** A server that dislikes one text refuses all that came with it: it is found by halves. */
function paperRefused(requeue: Outcome['requeue'], sent: number, { text }: Fault): Outcome {
  return sent > 1 ? { ...NOTHING, requeue, split: true } : givenUp(requeue, text);
}

function dropOrHalt(fault: Fault, without: readonly string[]): Pick<Outcome, 'drop'> | Pick<Outcome, 'halt'> {
  const drop = nextDrop(fault, without);
  return drop ? { drop } : { halt: fault };
}

/**
 * Which optional field to do without, where a server refused a request for one: null where none is left. A server that
 * does not say what it dislikes is tried with ever fewer.
 */
export function nextDrop({ field }: Pick<Fault, 'field'>, without: readonly string[]): Outcome['drop'] {
  if (field !== undefined) return without.includes(field) ? null : { field, onTrial: false };
  const next = OPTIONAL_FIELDS.find((name) => !without.includes(name));
  return next ? { field: next, onTrial: true } : null;
}

function again(left: readonly Job[], { sent, fault, strikes, host, ...ended }: Ended): Outcome {
  const complete = ended.complete && !fault;
  const empty = left.length === sent && sent > 0;
  // It ran out of tokens, or gave up by itself: fewer papers leave more room for each, and none of them is to blame.
  const short = !ended.complete && !fault && sent > 1;
  const why = fault?.text ?? (empty ? WORDS.unreadable : complete ? WORDS.leftOut : WORDS.brokenOff);
  // A reply that broke off after it had scored others says nothing against the rest.
  const counts = complete || (empty && !short);
  const next = left.map((job) => ({ job, attempts: job.attempts + (counts ? 1 : 0) }));
  const given = next.filter(({ attempts }) => attempts >= MAX_ATTEMPTS);
  return {
    ...NOTHING,
    requeue: next.filter(({ attempts }) => attempts < MAX_ATTEMPTS),
    failed: given.map(({ job }) => ({ job, why })),
    halt: empty && strikes >= MAX_EMPTY ? unreadable(host) : null,
    limit: short && left.length > 0 ? sent >> 1 : null,
  };
}

/** Asking on would only cost money: no reply holds anything. */
function unreadable(host: string): Fault {
  return fault('unreadable', 'halt', WORDS.noScores({ host }), 'retry');
}
