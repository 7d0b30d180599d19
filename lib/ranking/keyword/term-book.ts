import type { Term } from './term';

/** The number of a topic, a year: they are in every other paper. */
const DIGITS = /^[\d ]+$/;

/**
 * Terms by their stems, each once. What is wanted anywhere is not unwanted elsewhere: add what is wanted
 * first.
 */
export class TermBook {
  readonly #terms = new Map<string, Term>();

  /** Of two that are the same the heavier counts, and the first wording that may be shown is shown. */
  add(term: Term): void {
    const key = term.stems.join(' ');
    const known = this.#terms.get(key);
    if (key === '' || DIGITS.test(key) || (known?.wanted === true && !term.wanted)) return;
    if (known === undefined || known.wanted !== term.wanted) {
      this.#terms.set(key, term);
      return;
    }
    const { label } = known.telling || !term.telling ? known : term;
    const telling = known.telling || term.telling;
    this.#terms.set(key, { ...known, label, weight: Math.max(known.weight, term.weight), telling });
  }

  find(stems: readonly string[]): Term | undefined {
    return this.#terms.get(stems.join(' '));
  }

  all(): Term[] {
    return [...this.#terms.values()];
  }
}
