/** A paper without its abstract, as far as its page tells of it. */
export interface Bare {
  id: string;
  version: number | null;
  /** A replacement: an abstract of earlier versions will not do. */
  replaced: boolean;
  /** Where arXiv shows it with its abstract, together with others; null where no mailing is known. */
  mailing?: { subject: string; day: string } | null | undefined;
}

/** An abstract that is looked for, and where it was already looked for. */
export interface Wanted<Client> extends Bare {
  clients: Set<Client>;
  /** Its mailing has nothing (more) to tell. */
  caughtUp: boolean;
  /** The API left it out of an answer that may have been incomplete. */
  doubted: boolean;
  /** The API does not know it. */
  queried: boolean;
}

/** The abstracts that are looked for, and who looks for them. */
export interface WantList<Client> {
  add(client: Client, paper: Bare): void;
  /** Those on screen now, from the top: they come first. */
  look(client: Client, ids: readonly string[]): void;
  leave(client: Client): void;
  /** All of them, the most urgent first. */
  inOrder(): Wanted<Client>[];
  /** Takes those out that a paper answers, and says who wanted them. */
  answered(paper: Pick<Bare, 'id' | 'version'>): Set<Client>;
  /** Whether it is looked for still. */
  has(wanted: Wanted<Client>): boolean;
  remove(wanted: Wanted<Client>): void;
  clients(): Set<Client>;
  count(client: Client): number;
  readonly size: number;
}

/** As arXiv is asked for a paper: in the version that the page shows, where the page tells it. */
export function nameOf({ id, version }: Pick<Bare, 'id' | 'version'>): string {
  return version === null ? id : `${id}v${version}`;
}

export function createWantList<Client>(): WantList<Client> {
  const all = new Map<string, Wanted<Client>>();
  const places = new Map<Wanted<Client>, number>();
  const remove = (wanted: Wanted<Client>) => {
    all.delete(nameOf(wanted));
    places.delete(wanted);
  };
  const of = (client: Client) => [...all.values()].filter(({ clients }) => clients.has(client));
  return {
    add(client, { id, version, replaced, mailing }) {
      const name = nameOf({ id, version });
      const known = all.get(name);
      if (known) known.clients.add(client);
      else {
        const fresh = { caughtUp: false, doubted: false, queried: false };
        all.set(name, { ...{ id, version, replaced, mailing }, ...fresh, clients: new Set([client]) });
      }
    },
    look(client, ids) {
      for (const wanted of of(client)) {
        const place = ids.indexOf(wanted.id);
        if (place < 0) places.delete(wanted);
        else places.set(wanted, place);
      }
    },
    leave(client) {
      for (const wanted of of(client)) {
        wanted.clients.delete(client);
        if (wanted.clients.size === 0) remove(wanted);
      }
    },
    inOrder() {
      const seen = [...places].sort(([, a], [, b]) => a - b).map(([wanted]) => wanted);
      return [...seen, ...[...all.values()].filter((wanted) => !places.has(wanted))];
    },
    answered({ id, version }) {
      const found = new Set([id, nameOf({ id, version })]);
      const wanted = [...found].flatMap((name) => all.get(name) ?? []);
      wanted.forEach(remove);
      return new Set(wanted.flatMap(({ clients }) => [...clients]));
    },
    has: (wanted) => all.get(nameOf(wanted)) === wanted,
    remove,
    clients: () => new Set([...all.values()].flatMap(({ clients }) => [...clients])),
    count: (client) => of(client).length,
    get size() {
      return all.size;
    },
  };
}
