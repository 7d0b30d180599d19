import type { ModelConfig } from '../model/model-config';
import { isFlex } from './flex';
import { configOf, type Job } from './job';
import type { JobQueue } from './job-queue';

/** How things stand with one model. */
export interface ModelLoad {
  /** Requests to it that are under way. */
  open: number;
  /** Requests that it takes at the same time now; 0 while it is waited for. */
  capacity: number;
  /** Until when to send it nothing, in ms since the epoch; 0 for no wait. */
  until: number;
}

/** What may be sent now, if anything, and when waiting models may be asked again. */
export interface Next {
  /** The job that the next request is about; null where nothing may be sent. */
  first: Job | null;
  /** ms since the epoch; null where no model is waited for. */
  wakeAt: number | null;
}

/**
 * Decides what may be sent now. Changes nothing.
 *
 * @param loadOf how things stand with the model that a job is about to ask
 * @param oneAtATime limits leave no room for a second request: nothing is sent beside `underWay` others
 */
export function nextBatch(
  queue: Pick<JobQueue, 'first'>,
  loadOf: (config: ModelConfig, job: Job) => ModelLoad,
  { oneAtATime, underWay }: { oneAtATime: boolean; underWay: number },
): Next {
  const full = new Set<string>();
  let wakeAt: number | null = null;
  for (;;) {
    const first = queue.first((job) => !full.has(roomOf(job)));
    if (!first) return { first: null, wakeAt };
    const config = configOf(first);
    const { open, capacity, until } = loadOf(config, first);
    const hasRoom = oneAtATime ? underWay === 0 : open < capacity;
    if (hasRoom && capacity > 0) return { first, wakeAt };
    full.add(roomOf(first));
    if (until > 0) wakeAt = Math.min(wakeAt ?? until, until);
  }
}

/** What nobody waits for keeps nobody else waiting. */
function roomOf(job: Job): string {
  return JSON.stringify([configOf(job).scorer, isFlex(job)]);
}
