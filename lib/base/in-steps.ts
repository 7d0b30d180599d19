import { rest } from './rest';

/** Work that stops now and then, so that whoever carries it out may pause; at its end it has a result. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Longest that others wait for work that pauses, in ms. */
const AT_MOST_MS = 10;

/** All of it, with pauses in which others get their turn. */
export async function pausing<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < AT_MOST_MS) continue;
    await rest();
    since = performance.now();
  }
}
