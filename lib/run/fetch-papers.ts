import type { AbstractClient, AbstractGetter } from '../abstracts/abstract-getter';
import type { FoundPaper } from '../abstracts/paper-of';

/** Papers that were got, and why the others were not; by id. */
export interface FetchedPapers {
  found: Map<string, FoundPaper>;
  lost: Map<string, string>;
}

/**
 * Gets papers of which nothing but the id is known. Where arXiv asks for patience, it does without the rest: somebody sits
 * and waits for it.
 */
export async function fetchPapers(
  getter: AbstractGetter,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<FetchedPapers> {
  const fetched: FetchedPapers = { found: new Map(), lost: new Map() };
  if (ids.length === 0) return fetched;
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    if (fetched.found.size + fetched.lost.size >= ids.length) resolve();
  };
  const client: AbstractClient = {
    arrived(papers) {
      for (const paper of papers) fetched.found.set(paper.id, paper);
      look();
    },
    gone(some, why) {
      for (const id of some) fetched.lost.set(id, why);
      look();
    },
    fetching() {
      const { trouble } = getter.state(client);
      if (trouble === null) return;
      for (const id of ids) if (!fetched.found.has(id)) fetched.lost.set(id, trouble);
      resolve();
    },
  };
  signal.addEventListener('abort', () => resolve(), { once: true });
  if (!signal.aborted) {
    getter.want(
      client,
      ids.map((id) => ({ id, version: null, replaced: false })),
    );
    await promise;
  }
  getter.leave(client);
  return fetched;
}
