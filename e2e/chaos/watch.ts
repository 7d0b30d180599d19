import { readMarks } from '../browsers/marks.ts';
import { normaliseTitle } from '../servers/asked-papers.ts';
import { holdTiles } from './tiles.ts';
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

export function watch({ papers, tabs }: World): Watch {
  const shown = new Map<string, number>();
  const wrong = new Set<string>();
  let isKept = true;
  return {
    shown,
    wrong,
    async look() {
      let missing = 0;
      for (const page of [...tabs]) {
        // It may be closed, or on its way to another page, while it is looked at.
        const held = holdTiles(await readMarks(page).catch(() => []), papers);
        for (const each of held.wrong) wrong.add(each);
        missing += held.missing;
        for (const { id, title } of papers) {
          const name = normaliseTitle(title);
          if (isKept && held.right.has(id) && !shown.has(name)) shown.set(name, Date.now());
        }
      }
      return missing;
    },
    keepsNothing() {
      isKept = false;
    },
  };
}
