import { isNewToMe, type Triage } from '../papers/triage';
import type { TriageReply } from './triage';

/** What the reader did with the papers of one page, as far as its run has to know. */
export interface PageTriage {
  /** Other papers from here on. */
  reset(ids: readonly string[]): void;
  /** Resolves to what of it is about papers of this page. */
  take(reply: TriageReply): Triage[];
  has(id: string): boolean;
  ids(): string[];
  /** Papers that are not for this reader. */
  readonly dismissed: ReadonlySet<string>;
  /** How many the reader has never had on screen before this visit. */
  newToMe(): number;
}

export function createPageTriage(): PageTriage {
  let met = new Map<string, number | null>();
  let since = 0;
  const dismissed = new Set<string>();
  return {
    dismissed,
    reset(ids) {
      met = new Map(ids.map((id) => [id, null]));
      dismissed.clear();
    },
    take(reply) {
      since = reply.since;
      const here = reply.papers.filter(({ id }) => met.has(id));
      for (const paper of here) {
        met.set(paper.id, paper.met);
        dismissed[paper.dismissed ? 'add' : 'delete'](paper.id);
      }
      return here;
    },
    has: (id) => met.has(id),
    ids: () => [...met.keys()],
    newToMe: () => [...met.values()].filter((at) => isNewToMe({ met: at }, since)).length,
  };
}
