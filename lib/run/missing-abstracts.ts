import type { AbstractClient, AbstractGetter } from '../abstracts/abstract-getter';
import type { AbstractProgress } from '../abstracts/abstract-progress';
import { withAbstract } from '../abstracts/abstracts';
import type { ListedPaper } from '../papers/paper';
import type { Board } from './board';
import type { KeywordNote } from './mark';
import type { Row } from './row';

/** The abstracts that a listing lacks: looked for on arXiv, and put on the board as they come. */
export interface MissingAbstracts {
  /**
   * Looks for those that are needed and not known to be gone.
   *
   * @param renewed whether the reader wants another score in place of the earlier one: then it is needed, too
   */
  want(options: { renewed(id: string): boolean }): void;
  look(ids: readonly string[]): void;
  /** The same papers, with what is known of abstracts that are not to be had. */
  recall(papers: readonly ListedPaper[]): readonly ListedPaper[];
  /** Those that are gone may be looked for again. */
  forgive(): void;
  leave(): void;
  /** Papers whose abstract is still looked for, so that they can be asked about. */
  papers(): ListedPaper[];
  progress(): AbstractProgress | null;
}

/**
 * @param on.known these papers have their abstracts now, or it is known that there is none to be had: they are to
 *   be placed anew
 * @param on.isSpared it is not to be asked about, once its abstract is there
 */
export function createMissingAbstracts(
  getter: AbstractGetter,
  board: Board,
  on: { known(ids: ReadonlySet<string>): void; changed(): void; isSpared(id: string): boolean },
): MissingAbstracts {
  /** All that were looked for on this page. */
  const wanted = new Set<string>();
  const lost = new Map<string, string>();
  let looking = new Set<string>();

  function settle(changed: readonly ListedPaper[]): void {
    const ids = new Set(changed.map(({ id }) => id));
    for (const id of ids) looking.delete(id);
    board.know(changed);
    on.known(ids);
  }

  const recall = (papers: readonly ListedPaper[]) =>
    papers.map((paper) => {
      const gone = paper.abstract === '' ? lost.get(paper.id) : undefined;
      return gone === undefined ? paper : { ...paper, gone };
    });

  const client: AbstractClient = {
    arrived(found) {
      const byId = new Map(found.map((paper) => [paper.id, paper]));
      settle(
        board.papers.flatMap((paper) => {
          const its = paper.abstract === '' ? byId.get(paper.id) : undefined;
          return its ? withAbstract(paper, its) : [];
        }),
      );
    },
    gone(ids, why) {
      for (const id of ids) lost.set(id, why);
      settle(recall(board.papers).filter(({ id }) => ids.includes(id)));
    },
    fetching: on.changed,
  };

  return {
    want({ renewed }) {
      const bare = board.papers.filter((paper) => {
        const row = board.get(paper.id);
        return (
          paper.abstract === '' &&
          paper.gone === undefined &&
          row !== undefined &&
          needs(row, renewed(paper.id))
        );
      });
      for (const { id } of bare) wanted.add(id);
      looking = new Set(bare.map(({ id }) => id));
      getter.want(client, bare);
    },
    look: (ids) => getter.look(client, ids),
    recall,
    forgive() {
      lost.clear();
      board.know(board.papers.flatMap(({ gone, ...paper }) => (gone === undefined ? [] : paper)));
    },
    leave() {
      looking = new Set();
      getter.leave(client);
    },
    papers: () => board.papers.filter(({ id }) => looking.has(id) && !on.isSpared(id)),
    progress() {
      const gone = board.papers.filter((paper) => paper.gone !== undefined);
      if (wanted.size === 0) return null;
      const { left, until, trouble } = getter.state(client);
      return { left, all: wanted.size, until, trouble, gone: gone.length, why: gone[0]?.gone ?? null };
    },
  };
}

const WITHOUT: readonly KeywordNote[] = ['no abstract', 'no key', 'gone'];

/** What is scored needs nothing, unless its title was all that was read. */
function needs({ place, mark }: Row, renewed: boolean): boolean {
  if (place === 'unasked') {
    return mark.state === 'keyword' && WITHOUT.includes(mark.note);
  }
  if (place === 'stale') return renewed;
  return place === 'scored' && mark.state === 'scored' && mark.titleOnly === true;
}
