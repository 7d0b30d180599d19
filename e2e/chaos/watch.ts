import { readMarks } from '../browsers/marks.ts';
import { normaliseTitle } from '../servers/asked-papers.ts';
import type { World } from './world.ts';

/** Looks at all tabs again and again, and remembers what was seen. */
export interface Watch {
  /** Since when a score is known to be on screen and kept, in ms since the epoch, by normalised title. */
  readonly shown: ReadonlyMap<string, number>;
  /** Tiles with another score than their paper's. */
  readonly wrong: ReadonlySet<string>;
  /** Returns how many papers on the open tabs have no right score yet. */
  look(): Promise<number>;
  /** What is seen from now on may not be kept. */
  keepsNothing(): void;
}

const SCORE = /^Relevance \d+ of 10, novelty \d+ of 10$/;

export function watch(world: World): Watch {
  const shown = new Map<string, number>();
  const wrong = new Set<string>();
  const right = new Map(world.papers.map((paper) => [paper.id, paper]));
  let isKept = true;
  return {
    shown,
    wrong,
    async look() {
      let missing = 0;
      for (const page of [...world.tabs]) {
        // It may be closed, or on its way to another page, while it is looked at.
        const marks = await readMarks(page).catch(() => []);
        const scored = marks.filter(({ name }) => SCORE.test(name));
        for (const { id, name } of scored) {
          const paper = right.get(id);
          const expected = `Relevance ${paper?.relevance} of 10, novelty ${paper?.novelty} of 10`;
          if (name !== expected) wrong.add(`${id} shows ${name}, not ${expected}`);
          const title = normaliseTitle(paper?.title ?? '');
          if (isKept && !shown.has(title)) shown.set(title, Date.now());
        }
        missing += new Set(right.keys()).size - new Set(scored.map(({ id }) => id)).size;
      }
      return missing;
    },
    keepsNothing() {
      isKept = false;
    },
  };
}
