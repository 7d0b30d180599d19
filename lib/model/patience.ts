import { REASONING_ALLOWED, REASONING_EXPECTED } from '../ledger/estimate';
import type { Effort } from '../settings/settings';

/** How long a reply may take before it counts as stalled, all in ms. */
export interface Patience {
  /** Silence before the first visible piece: a model that thinks says nothing meanwhile. */
  firstMs: number;
  /** Silence between two pieces after that. */
  idleMs: number;
  /** Until the next paper's record: a server can keep a line warm and never say anything. */
  recordMs: number;
  /** The whole reply. */
  longestMs: number;
}

const IDLE_MS = 60_000;
/** A model on this computer is loaded first, and thinks for longer. */
const IDLE_LOOPBACK_MS = 180_000;
const RECORD_MS = 120_000;
const RECORD_LOOPBACK_MS = 360_000;
/** The slowest that is still patience and no stall, in tokens a second. */
const SLOWEST = 40;
const SLOWEST_LOOPBACK = 5;
/** Thought of a paper may take so many times what is expected, in silence. */
const LONG_THOUGHT = 3;
/** Visible reply of one paper, at most, in tokens. */
const VISIBLE = 60;

/**
 * Patience with one request. A model thinks about all papers of a batch before its first visible word, so
 * the wait grows with their number and with the effort, as the allowance of tokens does.
 */
export function patienceFor(papers: number, effort: Effort, loopback: boolean): Patience {
  const speed = loopback ? SLOWEST_LOOPBACK : SLOWEST;
  const thinkingMs = (papers * REASONING_ALLOWED[effort] * 1000) / speed;
  const recordMs = (loopback ? RECORD_LOOPBACK_MS : RECORD_MS) + thinkingMs;
  const idleMs = loopback ? IDLE_LOOPBACK_MS : IDLE_MS;
  return {
    firstMs: idleMs + (papers * LONG_THOUGHT * REASONING_EXPECTED[effort] * 1000) / speed,
    idleMs,
    recordMs,
    longestMs: recordMs + (papers * VISIBLE * 1000) / speed,
  };
}

/** Slower answers may wait for so long until there is room for them, in ms: services say minutes, up to fifteen. */
const FLEX_MS = 15 * 60_000;

/** Of what nobody waits for. */
export function whileThereIsNoRoom({ firstMs, idleMs, recordMs, longestMs }: Patience): Patience {
  return {
    ...{ firstMs: firstMs + FLEX_MS, idleMs: 3 * idleMs },
    ...{ recordMs: recordMs + FLEX_MS, longestMs: longestMs + FLEX_MS },
  };
}

/** A reply that comes whole says nothing until all of it is there. */
export function untilWhole({ longestMs }: Patience): Patience {
  return { firstMs: longestMs, idleMs: longestMs, recordMs: longestMs, longestMs };
}
