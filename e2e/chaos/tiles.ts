import type { TileMark } from '../browsers/marks.ts';
import type { DayPaper } from '../fixture-days.ts';

/** A page's tiles, held against what the model says of their papers. */
export interface Held {
  /** Ids of papers that show their own score. */
  right: ReadonlySet<string>;
  /** Tiles with another score, in words. */
  wrong: readonly string[];
  /** So many papers do not show their own score. */
  missing: number;
}

const SCORE = /^Relevance \d+ of 10, novelty \d+ of 10$/;

/** Pure. @param papers all that are to stand on the page */
export function holdTiles(marks: readonly TileMark[], papers: readonly DayPaper[]): Held {
  const expected = new Map(
    papers.map(({ id, relevance, novelty }) => [
      id,
      `Relevance ${relevance} of 10, novelty ${novelty} of 10`,
    ]),
  );
  const scored = marks.filter(({ name }) => SCORE.test(name));
  const wrong = scored
    .filter(({ id, name }) => name !== expected.get(id))
    .map(({ id, name }) => `${id} shows ${name}, not ${expected.get(id)}`);
  const right = new Set(scored.filter(({ id, name }) => name === expected.get(id)).map(({ id }) => id));
  return { right, wrong, missing: expected.size - right.size };
}
