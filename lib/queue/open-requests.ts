import { configOf, type Job, type QueueClient } from './job';

/** Requests under way, and what each is about. */
export interface OpenRequests {
  readonly size: number;
  /** Requests under way to one model; those that nobody waits for only among others of that kind. */
  to(scorer: string, withFlex?: boolean): number;
  begin(batch: Job[], flex?: boolean): AbortController;
  end(request: AbortController): void;
  /** Cuts off those of which `idle` says that nobody waits for any of their jobs. */
  cutOff(idle: (job: Job) => boolean): void;
  /** Somebody waits for this now: the request that it is in is cut off, if that was not to hurry and has said nothing yet. */
  hurry(job: Job, isOpen: (job: Job) => boolean): void;
  /** Cuts off those of now that have not ended by themselves after so many ms. */
  cutOffAfter(ms: number): void;
  /** Papers sent for a client since its queue was last empty: the first ones travel in small batches. */
  sentFor(client: QueueClient): number;
  /** Nothing of this client's is left. */
  forget(client: QueueClient): void;
}

export function createOpenRequests(): OpenRequests {
  const requests = new Map<AbortController, Job[]>();
  const flexible = new Set<AbortController>();
  const sent = new WeakMap<QueueClient, number>();
  const scorerOf = ([first]: Job[]) => first && configOf(first).scorer;
  return {
    get size() {
      return requests.size;
    },
    to: (scorer, withFlex = true) =>
      [...requests].filter(
        ([request, batch]) => scorerOf(batch) === scorer && (withFlex || !flexible.has(request)),
      ).length,
    begin(batch, flex = false) {
      const request = new AbortController();
      if (flex) flexible.add(request);
      requests.set(request, batch);
      const clients = new Set(batch[0]?.clients);
      for (const client of clients) sent.set(client, (sent.get(client) ?? 0) + batch.length);
      return request;
    },
    end(request) {
      requests.delete(request);
      flexible.delete(request);
    },
    cutOff(idle) {
      for (const [request, batch] of requests) if (batch.every(idle)) request.abort();
    },
    hurry(job, isOpen) {
      for (const request of flexible) {
        const batch = requests.get(request) ?? [];
        if (batch.includes(job) && batch.every(isOpen)) request.abort();
      }
    },
    cutOffAfter(ms) {
      const now = [...requests.keys()];
      if (now.length > 0) setTimeout(() => now.forEach((request) => void request.abort()), ms);
    },
    sentFor: (client) => sent.get(client) ?? 0,
    forget: (client) => void sent.delete(client),
  };
}
