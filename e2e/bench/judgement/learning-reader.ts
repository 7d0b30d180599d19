import { allAtOnce } from '../../../lib/base/in-steps';
import { type Label, learn, marginOf, type Taste } from '../../../lib/learned/learner';
import type { Signs } from '../../../lib/learned/mixed-order';
import type { Labelled } from './labelled-papers';
import { leanOnSeen } from './lean-on-seen';
import type { Estimator } from './thrifty-days';

/** Papers seen lately that a page leans on. */
const SEEN = 1000;

/** Learns anew after each day from all that was bought and seen before. */
export class LearningReader implements Estimator {
  readonly #seed: number;
  #judged: Label[] = [];
  #seen: { paper: Labelled; isBought: boolean }[] = [];
  #taste: Taste | null = null;
  /** What was said of each paper beforehand. */
  readonly said = new Map<string, Signs>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  signs(page: readonly Labelled[]): Signs[] {
    const seen = this.#seen.slice(-SEEN).map(({ paper }) => paper);
    const lean = leanOnSeen(page, seen);
    return page.map(({ id, counts }, i) => {
      const signs = { margin: this.#taste ? marginOf(this.#taste, counts) : 0, lean: lean[i] ?? 0 };
      this.said.set(id, signs);
      return signs;
    });
  }

  hears(page: readonly Labelled[], bought: readonly boolean[]): void {
    for (const [i, paper] of page.entries()) {
      const isBought = bought[i] ?? false;
      this.#seen.push({ paper, isBought });
      if (isBought) this.#judged.push({ counts: paper.counts, relevant: paper.relevant, weight: 1 });
    }
    const seen = this.#seen.flatMap(({ paper, isBought }) => (isBought ? [] : paper));
    this.#taste = allAtOnce(learn({ judged: this.#judged, seen }, this.#seed));
  }

  /** The criteria were edited: what was judged counts less, and what was seen is read by the new ones. */
  edit(weight: number, readAnew: (paper: Labelled) => Labelled): void {
    this.#judged = this.#judged.map((label) => ({ ...label, weight: label.weight * weight }));
    this.#seen = this.#seen.map(({ paper, isBought }) => ({ paper: readAnew(paper), isBought }));
  }
}

/** Says again what a learning reader said: only what is bought for a sample differs from run to run. */
export function recorded({ said }: LearningReader): Estimator {
  return { signs: (page) => page.map(({ id }) => said.get(id) ?? { margin: 0, lean: 0 }), hears: () => {} };
}
