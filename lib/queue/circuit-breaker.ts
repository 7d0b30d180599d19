import type { Fault } from '../model/fault';
import type { QueueClient } from './job';

/**
 * What stands in the way of every request: nothing, a wait, or a fault that only the reader can mend. Such a fault
 * opens the breaker: nothing is sent until it is closed.
 */
export interface CircuitBreaker {
  /** The fault that opened it; null while requests may be sent. */
  readonly openedBy: Fault | null;
  readonly waiting: Fault | null;
  /** Requests in a row that brought nothing. */
  readonly strikes: number;
  /** Raised when the reader acts: what requests of before then still report is out of date. */
  readonly epoch: number;
  open(fault: Fault): void;
  /** This model is waited for, until a request to it leaves. */
  wait(fault: Fault, scorer: string): void;
  /** Whether that ended a wait. */
  sentTo(scorer: string): boolean;
  strike(count: number): void;
  /** Remembers who was told of the fault. */
  told(client: QueueClient): void;
  /** The reader acted, or what stopped another page may have passed by now. */
  close(): void;
  /** Whether a page that comes anew may try again: a line that was down, a day that is over. */
  mayTry(client: QueueClient): boolean;
}

export function createCircuitBreaker(): CircuitBreaker {
  let openedBy: Fault | null = null;
  let waiting: Fault | null = null;
  let waitingFor = '';
  let strikes = 0;
  let epoch = 0;
  let told = new WeakSet<QueueClient>();
  return {
    get openedBy() {
      return openedBy;
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
    open(fault) {
      openedBy = fault;
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
    close() {
      epoch += 1;
      openedBy = null;
      waiting = null;
      strikes = 0;
      told = new WeakSet();
    },
    mayTry: (client) =>
      openedBy !== null &&
      (openedBy.action === 'retry' || openedBy.name === 'daily-cap') &&
      !told.has(client),
  };
}
