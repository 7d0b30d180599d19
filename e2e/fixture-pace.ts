import type { ModelServer } from './servers/model-server.ts';

/** How many pieces of replies there are for two papers, or so. */
const STEP = 40;

/** A model that says no more than it is let: what is on its way stays there until the test has looked. */
export interface Pace {
  /** A few papers more. */
  more(): void;
  /** All the rest. */
  all(): void;
}

/** Has the model wait before its first word, and from there on for each step. */
export function setPace(model: ModelServer): Pace {
  let pieces = 0;
  model.configure({
    mayGoOn: () => {
      if (pieces <= 0) return false;
      pieces -= 1;
      return true;
    },
  });
  return {
    more: () => {
      // What was let go has to be used up first.
      if (pieces <= 0) pieces = STEP;
    },
    all: () => {
      pieces = Number.POSITIVE_INFINITY;
    },
  };
}
