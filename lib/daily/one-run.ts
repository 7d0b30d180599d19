/** Something that is never done twice at the same time, and can be broken off. */
export interface OneRun {
  /**
   * Begins, or waits for what is under way where that is enough: it is not, where it was broken off, or where this was
   * asked for at a word and that was not. Never rejects.
   */
  start(atAWord: boolean): Promise<void>;
  working(): boolean;
  /** Breaks off what is under way, and all that waits its turn behind it. */
  breakOff(): void;
}

/** @param run ends early, and writes nothing more, once its signal says so */
export function createOneRun(run: (atAWord: boolean, signal: AbortSignal) => Promise<void>): OneRun {
  let work: { atAWord: boolean; signal: AbortSignal; done: Promise<void> } | null = null;
  let asked = new AbortController();

  /** @param signal of when it was asked for */
  async function begin(atAWord: boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (work) {
      const isEnough = !work.signal.aborted && (work.atAWord || !atAWord);
      return isEnough ? work.done : work.done.then(() => begin(atAWord, signal));
    }
    const done = run(atAWord, signal)
      .catch(() => undefined)
      .finally(() => {
        work = null;
      });
    work = { atAWord, signal, done };
    return done;
  }

  return {
    start: (atAWord) => begin(atAWord, asked.signal),
    working: () => work !== null,
    breakOff() {
      asked.abort();
      asked = new AbortController();
    },
  };
}
