/** Work that stops now and then, so that whoever carries it out may pause; at its end it has a result. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
