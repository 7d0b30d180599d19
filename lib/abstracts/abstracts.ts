import type { ListedPaper } from '../papers/paper';
import { keepPapers, versionsOf } from '../store/papers';
import type { ScoresDb } from '../store/scores-db';
import type { AbstractGetter } from './abstract-getter';
import type { FoundPaper } from './paper-of';
import { pickKept } from './pick-kept';

/** What a run needs to know of abstracts: which are kept, and where to get the others. */
export interface Abstracts extends AbstractGetter {
  /**
   * The same papers, those without an abstract with the one that is kept, where one is.
   *
   * @param secondHand the page is less trusted than what a mailing or the API told: where that is kept, it is taken
   */
  fill(papers: readonly ListedPaper[], secondHand: boolean): Promise<readonly ListedPaper[]>;
  /** Keeps what a page shows. Resolves whether or not the disk takes it. */
  keep(papers: readonly ListedPaper[], secondHand: boolean): Promise<void>;
}

export function createAbstracts(db: ScoresDb, getter: AbstractGetter): Abstracts {
  return {
    ...getter,
    async fill(papers, secondHand) {
      const isWanting = ({ abstract }: ListedPaper) => abstract === '' || secondHand;
      const ids = papers.filter(isWanting).map(({ id }) => id);
      if (ids.length === 0) return papers;
      const kept = await versionsOf(db, ids).catch(() => null);
      return papers.map((paper) => {
        if (!isWanting(paper)) return paper;
        const found = pickKept(paper, kept?.get(paper.id) ?? []);
        if (!found || found.secondHand) return secondHand ? { ...paper, secondHand } : paper;
        return secondHand
          ? { ...withAbstract(paper, found), title: found.title }
          : withAbstract(paper, found);
      });
    },
    async keep(papers, secondHand) {
      const kept = papers.map((paper) => ({ ...keptOf(paper), secondHand }));
      await keepPapers(db, kept).catch(() => undefined);
    },
  };
}

/** A paper as its page lists it, with the abstract that its page does not have. */
export function withAbstract(paper: ListedPaper, { abstract }: Pick<FoundPaper, 'abstract'>): ListedPaper {
  const { gone: _, ...rest } = paper;
  return { ...rest, abstract };
}

function keptOf(paper: ListedPaper): FoundPaper {
  const { id, version, title, authors, abstract } = paper;
  return {
    ...{ id, version, title, authors, abstract },
    comments: paper.comments || null,
    categories: paper.categories ?? [],
    announced: paper.mailing?.day ?? null,
    kind: paper.kind ?? (paper.replaced ? 'replace' : 'new'),
    at: Date.now(),
  };
}
