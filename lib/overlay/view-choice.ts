import type { View } from '../settings/settings';

/** How the reader looks at a page: as the background keeps it, with what was changed since. */
export interface ViewChoice {
  /** Null before the background has told. */
  readonly now: View | null;
  /** The background is asked how it stands: an answer may be older than what the reader changes from now on. */
  asked(): void;
  hear(view: View): void;
  change(change: Partial<View>): void;
  /** Saves what is not saved yet. */
  save(): void;
}

/** Waits before a view that is being dragged is saved, in ms. */
const SETTLE_MS = 300;

export function createViewChoice(show: () => void, keep: (change: Partial<View>) => void): ViewChoice {
  let now: View | null = null;
  let unsaved: Partial<View> = {};
  /** What was changed since the background was asked; null once it has answered. */
  let newer: Partial<View> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    clearTimeout(timer);
    if (Object.keys(unsaved).length === 0) return;
    keep(unsaved);
    unsaved = {};
  }

  return {
    get now() {
      return now;
    },
    asked() {
      newer = { ...unsaved };
    },
    hear(view) {
      now = { ...view, ...unsaved, ...newer };
      newer = null;
      show();
    },
    change(change) {
      if (!now) return;
      now = { ...now, ...change };
      unsaved = { ...unsaved, ...change };
      if (newer) newer = { ...newer, ...change };
      show();
      clearTimeout(timer);
      timer = setTimeout(save, SETTLE_MS);
    },
    save,
  };
}
