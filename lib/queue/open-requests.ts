import { configOf, type Job, type QueueClient } from './job';

/** Requests under way, and what each is about. */
export interface OpenRequests {
  readonly size: number;
  /** Requests under way to one model. */
  to(scorer: string): number;
  begin(batch: Job[]): AbortController;
  end(request: AbortController): void;
  /** Cuts off those of which `idle` says that nobody waits for any of their jobs. */
  cutOff(idle: (job: Job) => boolean): void;
  /** Cuts off those of now that have not ended by themselves after so many ms. */
  cutOffAfter(ms: number): void;
  /** Papers sent for a client since its queue was last empty: the first ones travel in small batches. */
  sentFor(client: QueueClient): number;
  /** Nothing of this client's is left. */
  forget(client: QueueClient): void;
}

export function createOpenRequests(): OpenRequests {
  const requests = new Map<AbortController, Job[]>();
  const sent = new WeakMap<QueueClient, number>();
  const scorerOf = ([first]: Job[]) => first && configOf(first).scorer;
  return {
    get size() {
      return requests.size;
    },
    to: (scorer) => [...requests.values()].filter((batch) => scorerOf(batch) === scorer).length,
    begin(batch) {
      const request = new AbortController();
      requests.set(request, batch);
      const clients = new Set(batch[0]?.clients);
      for (const client of clients) sent.set(client, (sent.get(client) ?? 0) + batch.length);
      return request;
    },
    end: (request) => void requests.delete(request),
    cutOff(idle) {
      for (const [request, batch] of requests) if (batch.every(idle)) request.abort();
    },
    cutOffAfter(ms) {
      const now = [...requests.keys()];
      if (now.length > 0) setTimeout(() => now.forEach((request) => void request.abort()), ms);
    },
    sentFor: (client) => sent.get(client) ?? 0,
    forget: (client) => void sent.delete(client),
  };
}
