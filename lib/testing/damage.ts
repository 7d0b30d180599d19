/** Puts into a database what no type would let through: as of an earlier version, or damaged. */
export function damage(db: unknown, store: string, value: unknown, key?: string): Promise<unknown> {
  return (db as { put(name: string, value: unknown, key?: string): Promise<unknown> }).put(store, value, key);
}
