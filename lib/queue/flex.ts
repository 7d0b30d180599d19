import type { Fault } from '../model/fault';
import { configOf, type Job } from './job';

/**
 * Slower answers for less, which some services sell as “flex processing”: what nobody waits for is asked so. It may be
 * refused where there is no room, or come late; then the same papers are asked about again, at once and at the full price.
 */

/** Whether a job is asked about so: all who want it can wait, and the service sells it. */
export function isFlex(job: Job): boolean {
  const clients = [...job.clients];
  const canWait = clients.length > 0 && clients.every((client) => client.canWait?.() ?? false);
  return canWait && configOf(job).provider.flexShare !== undefined;
}

/** What no other price would mend. */
const AT_ANY_PRICE = ['bad-key', 'no-balance', 'offline', 'no-browsers', 'blocked-origin'];

/**
 * Whether a request that was asked so failed for that, as far as anybody can tell: no room (429, 5xx), silence, a refusal
 * that names nothing else. What is wrong with its texts, with its reply or with another field would be so at any price.
 */
export function endsFlex(fault: Fault | null): boolean {
  if (fault === null || AT_ANY_PRICE.includes(fault.name)) return false;
  if (fault.kind === 'field') return fault.field === undefined;
  return fault.kind === 'wait' || fault.kind === 'halt';
}
