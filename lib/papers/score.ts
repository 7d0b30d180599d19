/** What a model said of one paper. */
export interface Score {
  /** Integer, 1 to 10. */
  relevance: number;
  /** Integer, 1 to 10; independent of relevance. */
  novelty: number;
  /** One line that names the criterion met. Plain text, at most 280 characters, may be empty. */
  comment: string;
  /** What was told of the axes that criteria ask for beside these, by their names. Integers, 1 to 10; absent where nothing was. */
  axes?: Record<string, number>;
}

/** What the keyword scorer found. Not a score: no scale of ten and no novelty. */
export interface KeywordMatch {
  /** 0 none, 1 faint, 2 fair, 3 strong, 4 very strong. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** For ordering only; higher is nearer to the criteria. Any finite number. */
  rank: number;
  /**
   * Words that met the criteria, strongest first, at most 6, as the paper has them; a related one says to what. Before them
   * authors who are followed, with a question mark where a name may be another's.
   */
  matched: string[];
}
