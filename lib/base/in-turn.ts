/** Small tools that know nothing of Winnow. */

/** Does one piece of work after another, whatever became of those before. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A line of its own, in which each piece of work waits for the ones before it. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
