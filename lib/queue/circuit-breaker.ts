import type { Fault } from '../model/fault';
import type { QueueClient } from './job';

/** What stands in the way of every request: nothing, a wait, or a halt until the reader acts. */
export interface CircuitBreaker {
  readonly halted: Fault | null;
  readonly waiting: Fault | null;
  /** Requests in a row that brought nothing. */
  readonly strikes: number;
  /** Raised when the reader acts: what requests of before then still report is out of date. */
  readonly epoch: number;
  halt(fault: Fault): void;
  /** This model is waited for, until a request to it leaves. */
  wait(fault: Fault, scorer: string): void;
  /** Whether that ended a wait. */
  sentTo(scorer: string): boolean;
  strike(count: number): void;
  /** Remembers who was told of the halt. */
  told(client: QueueClient): void;
  /** The reader acted, or what stopped another page may have passed by now. */
  clear(): void;
  /** Whether a page that comes anew may try again: a line that was down, a day that is over. */
  mayTry(client: QueueClient): boolean;
}

export function createCircuitBreaker(): CircuitBreaker {
  let halted: Fault | null = null;
  let waiting: Fault | null = null;
  let waitingFor = '';
  let strikes = 0;
  let epoch = 0;
  let told = new WeakSet<QueueClient>();
  return {
    get halted() {
      return halted;
    },
    get waiting() {
      return waiting;
    },
    get strikes() {
      return strikes;
    },
    get epoch() {
      return epoch;
    },
    halt(fault) {
      halted = fault;
      waiting = null;
    },
    wait(fault, scorer) {
      waiting = fault;
      waitingFor = scorer;
    },
    sentTo(scorer) {
      if (!waiting || waitingFor !== scorer) return false;
      waiting = null;
      return true;
    },
    strike(count) {
      strikes = count;
    },
    told: (client) => void told.add(client),
    clear() {
      epoch += 1;
      halted = null;
      waiting = null;
      strikes = 0;
      told = new WeakSet();
    },
    mayTry: (client) =>
      halted !== null && (halted.action === 'retry' || halted.name === 'daily-cap') && !told.has(client),
  };
}
