/** Criteria, the starter text, the prompt made of them. */

import type { Axis } from './axes';

/** Longest criteria that are kept, in UTF-16 units: all of it goes along with every request. */
export const MAX_CRITERIA_CHARS = 20_000;
/** Most people to follow, and the longest of their names. */
export const MAX_AUTHORS = 200;
export const MAX_AUTHOR_CHARS = 80;

/** What the reader wants to read, in the reader's words. Several may be kept; one is active. */
export interface Criteria {
  /** Stable over edits, so that scores of an earlier wording can be recognised as such. */
  id: string;
  name: string;
  /**
   * Free text. The starter text has headed topics with `Wanted:` and `Not wanted:` lines and a list
   * of keywords; the keyword scorer understands that shape, the model understands any.
   */
  text: string;
  /** People whose papers are wanted whatever they are about: `Jane Smith`. Absent where there are none. */
  authors?: string[];
  /** Categories whose listings these criteria are for, whichever are active: `hep-th`, `math.*`. Absent where there are none. */
  categories?: string[];
  /**
   * Language in which the model writes its comments, see `COMMENT_LANGUAGES`. Absent where nothing is said of it. No part
   * of what scores are named after: scores do not depend on it.
   */
  commentLanguage?: string;
  /**
   * What the reader did with words that were learned, each its stems with a space between: struck ones say nothing, others
   * say much for or against a paper. Nothing that a model is told of. Absent where there are none.
   */
  steering?: Steering;
  /**
   * What papers are judged by beside relevance and novelty, see `MAX_AXES`. Absent where there is nothing. Names and rubrics
   * are part of what scores are named after, weights are not: they only order.
   */
  axes?: Axis[];
}

/** Words by what the reader made of them. */
export interface Steering {
  struck: readonly string[];
  wanted: readonly string[];
  unwanted: readonly string[];
}

/** What is asked of papers: nothing where neither a text nor an author is given. */
export type Asked = Pick<Criteria, 'text' | 'authors'>;
