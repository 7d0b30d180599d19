import { RELATED_TABLE } from './related-table';
import type { Term } from './term';
import type { TermBook } from './term-book';
import { BREAK, tokens } from './tokens';

/** What a related term counts for, against the reader's own. */
const SHARE = { same: 0.6, narrower: 0.4 };
/** So that what is narrower never outweighs another term of the reader's own. */
const HEAVIEST = 1.2;

const TABLE = RELATED_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [same = '', narrower = ''] = line.split('>');
    return { same: stemLists(same), narrower: stemLists(narrower) };
  });

/** The terms that stand for, or speak of, what is in the book, under the label of the term they go back to. */
export function relatedTerms(book: TermBook): Term[] {
  return TABLE.flatMap(({ same, narrower }) =>
    [true, false].flatMap((wanted) => {
      const own = same.map((stems) => book.find(stems)).filter((term) => term?.wanted === wanted);
      const heaviest = own.reduce((a, b) => ((b?.weight ?? 0) > (a?.weight ?? 0) ? b : a), own[0]);
      if (heaviest?.telling !== true) return [];
      const weight = Math.min(heaviest.weight, HEAVIEST);
      return [
        ...same.map((stems) => ({ ...heaviest, stems, weight: heaviest.weight * SHARE.same, related: true })),
        ...narrower.map((stems) => ({ ...heaviest, stems, weight: weight * SHARE.narrower, related: true })),
      ].filter(({ stems }) => book.find(stems) === undefined);
    }),
  );
}

function stemLists(commaList: string): string[][] {
  return commaList
    .split(',')
    .map((term) => tokens(term).filter((token) => token !== BREAK))
    .filter((stems) => stems.length > 0);
}
