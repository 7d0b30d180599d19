import type { Held } from './standing';

interface Row {
  /** The number that stands beside the paper's id. */
  number: number;
  /** The number that this paper has in the prompt. */
  index: number;
  held: Held;
}

/**
 * Rows that have a number, `#`, beside the id of their paper. It may be the paper's own, so that one that differs is a
 * contradiction, or count the rows of a list that is sorted in some way. Which of them it is only the whole list shows.
 */
export class RowCount {
  private rows: Row[] = [];

  /** @param papers how many papers were asked about */
  constructor(private readonly papers: number) {}

  /**
   * Takes a row.
   * @returns whether its two names agree, so that it counts in any case
   */
  add(row: Row): boolean {
    this.rows.push(row);
    return row.number === row.index;
  }

  /** The rows whose names differ and which count all the same, since their list is sorted. Forgets them all. */
  take(): Held[] {
    const lists: Row[][] = [];
    for (const row of this.rows) {
      const last = lists.at(-1)?.at(-1);
      if (!last || (row.number < 2 && row.number !== last.number + 1)) lists.push([]);
      lists.at(-1)?.push(row);
    }
    this.rows = [];
    return lists
      .filter((list) => this.isSorted(list))
      .flatMap((list) => list.filter(({ number, index }) => number !== index).map(({ held }) => held));
  }

  /**
   * Whether the numbers count the rows: 1, 2, 3, … beside papers of another order, which is that of the relevance or
   * mostly not the prompt's. Numbers that are all off by as much are mistaken, and a few that differ may be.
   */
  private isSorted(list: readonly Row[]): boolean {
    const [first] = list;
    if (first?.number === 0 && list.every(({ number, index }) => index === number + 1)) return true;
    if (list.some(({ number }, at) => number !== at + (first?.number === 0 ? 0 : 1))) return false;
    if (new Set(list.map(({ index }) => index)).size < list.length) return false;
    const offsets = list.map(({ number, index }) => (index - number + this.papers) % this.papers);
    if (new Set(offsets).size === 1) return false;
    const scores = list.map(({ held }) => held.record.relevance);
    const falls =
      scores.every((score, at) => score <= (scores[at - 1] ?? score)) && scores.at(-1) !== scores[0];
    const others = offsets.filter((offset) => offset !== 0).length;
    return (falls && others > 1) || others * 2 > list.length;
  }
}
