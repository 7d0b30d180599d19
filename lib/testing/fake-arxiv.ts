import { vi } from 'vitest';
import type { AbstractClient, AbstractGetter } from '../abstracts/abstract-getter';
import type { FoundPaper } from '../abstracts/paper-of';
import type { Bare } from '../abstracts/wanted';
import type { Mark } from '../messages/listing';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { startRun } from './runs';
import { testPaper } from './services';

/** Runs whose pages do not show every abstract. */

/** arXiv under the test's hand: it tells what is wanted, and gives when it is told to. */
function fakeArxiv() {
  const wants = new Map<AbstractClient, Map<string, Bare>>();
  const getter: AbstractGetter = {
    want(client, papers) {
      const its = wants.get(client) ?? new Map<string, Bare>();
      for (const paper of papers) its.set(paper.id, paper);
      wants.set(client, its);
    },
    look: vi.fn(),
    leave: (client) => void wants.delete(client),
    state: (client) => ({ left: wants.get(client)?.size ?? 0, until: null, trouble: null }),
  };
  const settle = (id: string, tell: (client: AbstractClient) => void) => {
    for (const [client, its] of wants) if (its.delete(id)) tell(client);
  };
  return {
    getter,
    wanted: () => [...new Set([...wants.values()].flatMap((its) => [...its.keys()]))].sort(),
    give: (...papers: ListedPaper[]) => {
      for (const paper of papers)
        settle(paper.id, (client) => client.arrived([paper as unknown as FoundPaper]));
    },
    refuse: (id: string) => settle(id, (client) => client.gone([id], 'arXiv did not give it out')),
  };
}

/** A run beside an arXiv that a test has in its hand. */
export async function startWithArxiv(plan: Partial<Plan> = {}) {
  const site = fakeArxiv();
  return { site, ...(await startRun({ plan, limits: { getter: site.getter } })) };
}

/** A paper whose abstract its page does not show. */
export const bare = (n: number) => testPaper(n, { abstract: '' });

/** The titles that a model was asked about, as its log has them. */
export const title = (n: number) => `paper number ${n} of the test`;

/** What is said beside a paper that has no score, or else the state of its mark. */
export const noteOf = (mark: Mark | undefined) => (mark?.state === 'keyword' ? mark.note : mark?.state);
