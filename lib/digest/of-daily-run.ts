/**
 * Day of a listing that the daily run read, and no page did: its path is that of a feed. Null for any other.
 *
 * @param id of the listing, `<day> <path>`
 */
export function dayOfDailyRun(id: string): string | null {
  return /^(\S+) \/rss\//.exec(id)?.[1] ?? null;
}
