import type { ListedPaper } from '../papers/paper';
import { keepPapers, versionsOf } from '../store/papers';
import type { ScoresDb } from '../store/scores-db';
import type { AbstractGetter } from './abstract-getter';
import type { FoundPaper } from './paper-of';
import { pickKept } from './pick-kept';

/** What a run needs to know of abstracts: which are kept, and where to get the others. */
export interface Abstracts extends AbstractGetter {
  /** The same papers, those without an abstract with the one that is kept, where one is. */
  fill(papers: readonly ListedPaper[]): Promise<readonly ListedPaper[]>;
  /** Keeps what a page shows. Resolves whether or not the disk takes it. */
  keep(papers: readonly ListedPaper[]): Promise<void>;
}

/** @param db null where scores and papers cannot be stored: then every abstract is got anew */
export function createAbstracts(db: ScoresDb | null, getter: AbstractGetter): Abstracts {
  return {
    ...getter,
    async fill(papers) {
      const bare = papers.filter(({ abstract }) => abstract === '');
      if (!db || bare.length === 0) return papers;
      const ids = bare.map(({ id }) => id);
      const kept = await versionsOf(db, ids).catch(() => new Map());
      return papers.map((paper) => {
        if (paper.abstract !== '') return paper;
        const found = pickKept(paper, kept.get(paper.id) ?? []);
        return found ? withAbstract(paper, found) : paper;
      });
    },
    async keep(papers) {
      if (db) await keepPapers(db, papers.map(keptOf)).catch(() => undefined);
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
