import type { Asked } from '../criteria/criteria';
import type { ListedPaper } from '../papers/paper';
import type { KeywordMatch } from '../papers/score';
import { matchAll } from '../ranking/keyword/keyword-scorer';
import type { Foreseen, Foresight } from '../tastes/foresight';
import { countFollowed, type Followed, NOTHING_FOLLOWED, withFollowed } from './followed';
import type { KeywordNote, Learned, Mark } from './mark';
import type { Publisher } from './publisher';
import { countRows, type Row } from './row';

/** Where each paper of one listing stands, and what its page was told of it. */
export interface Board {
  readonly papers: readonly ListedPaper[];
  /** A new listing, or the same under other criteria. */
  reset(papers: readonly ListedPaper[], criteria: Asked): void;
  /** Ranks papers by what was learned, and tells the page of it. */
  foresee(foresight: Foresight): void;
  foreseen(id: string): Foreseen | undefined;
  /** Lays what followed digests say over all that the page is told from now on. Rows know nothing of it. */
  follow(followed: Followed): void;
  /** Whether a followed digest's score is to stand in place of one that would be bought. */
  isInstead(id: string): boolean;
  /** Says anew what is known of some papers of the listing; what they match is found anew. */
  know(papers: readonly ListedPaper[]): void;
  get(id: string): Row | undefined;
  /** Puts one paper into a place and tells the page. */
  place(id: string, row: Row): void;
  /** Puts many, and tells the page of all its papers. */
  fill(rows: Iterable<[id: string, row: Row]>): void;
  /** Moves all rows that `to` gives another row for; tells the page of these together. */
  move(to: (paper: ListedPaper, row: Row) => Row | null): void;
  /** Papers in a place, in the order of the page. */
  in(test: (row: Row) => boolean): ListedPaper[];
  /** Of all papers, in the order of the page, as the run goes by them. */
  marks(): Mark[];
  /** The same as the page is told of them. */
  shown(): Mark[];
  /** How many papers show the score of each followed digest. */
  followed(): { name: string; papers: number }[];
  counts(): ReturnType<typeof countRows>;
  /** Found when first needed: a page of scores needs none. */
  matchOf(id: string): KeywordMatch;
  keywordMark(id: string, note: KeywordNote): Mark;
}

const NO_MATCH: KeywordMatch = { strength: 0, rank: 0, matched: [] };

export function createBoard(publisher: Publisher): Board {
  let papers: readonly ListedPaper[] = [];
  let criteria: Asked = { text: '' };
  let foresight: Foresight | null = null;
  let followed = NOTHING_FOLLOWED;
  let matches: Map<string, KeywordMatch> | null = null;
  const rows = new Map<string, Row>();

  const foreseen = (id: string) => foresight?.papers.get(id);
  const rankAll = () => papers.map(({ id }) => foreseen(id)?.rank ?? -Infinity);
  const matchOf = (id: string) => {
    matches ??= matchAll(criteria.text, papers, criteria.authors, foresight ? rankAll : undefined);
    return matches.get(id) ?? NO_MATCH;
  };

  /** Ranks are found among all papers of the page. */
  const ranked = (mark: Mark): Mark =>
    mark.state === 'keyword' ? { id: mark.id, state: 'keyword', note: mark.note, ...matchOf(mark.id) } : mark;

  /** A mark as the page is told of it. */
  function told(own: Mark): Mark {
    const found = foreseen(own.id);
    const mark = withFollowed(own, followed);
    return found && foresight ? { ...mark, learned: learnedOf(found, foresight) } : mark;
  }
  const shown = () => [...rows.values()].map(({ mark }) => told(mark));

  return {
    get papers() {
      return papers;
    },
    reset(listed, asked) {
      // A page may show a paper twice; it has one row.
      papers = [...new Map(listed.map((paper) => [paper.id, paper])).values()];
      criteria = asked;
      foresight = null;
      followed = NOTHING_FOLLOWED;
      matches = null;
    },
    follow(found) {
      followed = found;
    },
    isInstead: (id) => followed.instead.has(id),
    foresee(found) {
      foresight = found;
      matches = null;
      for (const [id, row] of rows) rows.set(id, { ...row, mark: ranked(row.mark) });
      if (rows.size > 0) publisher.marks(shown());
    },
    foreseen,
    know(changed) {
      const byId = new Map(changed.map((paper) => [paper.id, paper]));
      papers = papers.map((paper) => byId.get(paper.id) ?? paper);
      matches = null;
    },
    get: (id) => rows.get(id),
    place(id, row) {
      rows.set(id, row);
      publisher.mark(told(row.mark));
    },
    fill(all) {
      rows.clear();
      for (const [id, row] of all) rows.set(id, row);
      publisher.marks(shown());
    },
    move(to) {
      const marks: Mark[] = [];
      for (const paper of papers) {
        const row = rows.get(paper.id);
        const next = row && to(paper, row);
        if (!next) continue;
        rows.set(paper.id, next);
        marks.push(told(next.mark));
      }
      if (marks.length > 0) publisher.marks(marks);
    },
    in: (test) =>
      papers.filter(({ id }) => {
        const row = rows.get(id);
        return row !== undefined && test(row);
      }),
    marks: () => [...rows.values()].map(({ mark }) => mark),
    shown,
    followed: () => (followed.words.size > 0 ? countFollowed(shown()) : []),
    counts: () => countRows(rows.values()),
    matchOf,
    keywordMark: (id, note) => ({ id, state: 'keyword', note, ...matchOf(id) }),
  };
}

function learnedOf({ rank, probability, isClose }: Foreseen, { tested }: Foresight): Learned {
  const short = (value: number) => Math.round(1000 * value) / 1000;
  return { order: short(rank), likely: tested ? short(probability) : null, close: tested && isClose };
}
