import type { Place } from './place';

/** Tells which entries the reader has scrolled past: they were on screen, and have left it at its top. */
export interface ScrollPast {
  set(isOn: boolean): void;
  /** Entries have come, or have other elements now. */
  again(): void;
}

/** Waits after the last scroll before telling, in ms. */
const SETTLE_MS = 400;

export function createScrollPast(places: () => readonly Place[], tell: (ids: string[]) => void): ScrollPast {
  let observer: IntersectionObserver | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const met = new Set<Element>();
  let past = new Set<string>();

  function begin(): void {
    // By its last part: an entry is past when nothing of it is left to read.
    const ids = new Map<Element, string>(
      places().map(({ entry }) => [entry.parts.at(-1) ?? entry.parts[0], entry.id]),
    );
    observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting, boundingClientRect } of changes) {
        const id = ids.get(target);
        if (!id) continue;
        if (isIntersecting) met.add(target);
        else if (met.has(target) && boundingClientRect.bottom <= 0 && boundingClientRect.height > 0)
          past.add(id);
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        const told = [...past];
        past = new Set();
        if (told.length > 0) tell(told);
      }, SETTLE_MS);
    });
    for (const part of ids.keys()) observer.observe(part);
  }

  function end(): void {
    clearTimeout(timer);
    observer?.disconnect();
    observer = null;
  }

  return {
    set(isOn) {
      if (isOn === (observer !== null)) return;
      if (isOn) begin();
      else end();
    },
    again() {
      if (!observer) return;
      end();
      begin();
    },
  };
}
