import type { PaperTokens } from './paper-tokens';
import type { Term } from './term';

/** What one term gave to one paper. */
export interface Found {
  term: Term;
  /** Weight times mentions, with each further mention counting less. */
  gain: number;
}

/** A mention in the title counts as this many in the abstract. */
const IN_TITLE = 4;
/** Mentions after which half of what any number of mentions can give has been given. */
const HALF = 4;
/** How far a long abstract must mention a term more often. 0: not at all, 1: in proportion. */
const LENGTH = 0.7;
const USUAL_LENGTH = 220;

/** Finds terms in papers. Built once, so that each word of a paper costs one look-up. */
export class TermFinder {
  readonly #byFirst = new Map<string, Term[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const [first = ''] = term.stems;
      const others = this.#byFirst.get(first);
      if (others === undefined) this.#byFirst.set(first, [term]);
      else others.push(term);
    }
  }

  find(paper: PaperTokens): Found[] {
    const mentions = new Map<Term, number>();
    this.#count(paper.title, IN_TITLE, mentions);
    this.#count(paper.abstract, 1, mentions);
    const half = HALF * (1 - LENGTH + (LENGTH * paper.abstract.length) / USUAL_LENGTH);
    return Array.from(mentions, ([term, times]) => ({
      term,
      gain: (term.weight * times * (HALF + 1)) / (times + half),
    }));
  }

  #count(tokens: readonly string[], each: number, mentions: Map<Term, number>): void {
    tokens.forEach((token, at) => {
      for (const term of this.#byFirst.get(token) ?? []) {
        if (term.stems.every((stem, offset) => tokens[at + offset] === stem)) {
          mentions.set(term, (mentions.get(term) ?? 0) + each);
        }
      }
    });
  }
}
