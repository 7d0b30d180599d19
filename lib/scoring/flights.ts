import { askedOf, type Client, type Job } from './job';

/** Requests under way, and what each is about. */
export interface Flights {
  readonly size: number;
  /** Requests under way to one model. */
  to(scorer: string): number;
  begin(batch: Job[]): AbortController;
  end(flight: AbortController): void;
  /** Cuts off all, or those of which `idle` says that nobody waits for any of their jobs. */
  cutOff(idle?: (job: Job) => boolean): void;
  /** Papers sent for a client since its queue was last empty: the first ones travel in small batches. */
  sentFor(client: Client): number;
  /** Nothing of this client's is left. */
  forget(client: Client): void;
}

export function createFlights(): Flights {
  const flights = new Map<AbortController, Job[]>();
  const sent = new WeakMap<Client, number>();
  const scorerOf = ([first]: Job[]) => first && askedOf(first).scorer;
  return {
    get size() {
      return flights.size;
    },
    to: (scorer) => [...flights.values()].filter((batch) => scorerOf(batch) === scorer).length,
    begin(batch) {
      const flight = new AbortController();
      flights.set(flight, batch);
      const clients = new Set(batch[0]?.clients);
      for (const client of clients) sent.set(client, (sent.get(client) ?? 0) + batch.length);
      return flight;
    },
    end: (flight) => void flights.delete(flight),
    cutOff(idle = () => true) {
      for (const [flight, batch] of flights) if (batch.every(idle)) flight.abort();
    },
    sentFor: (client) => sent.get(client) ?? 0,
    forget: (client) => void sent.delete(client),
  };
}
