/** Made when first asked for, and kept: a language's tables of numbers and dates take the browser a while to load. */
export function lazily<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
