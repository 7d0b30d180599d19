/**
 * Whether the daily run read a listing, and no page did: its path is that of a feed.
 *
 * @param id of the listing, `<day> <path>`
 */
export function isOfDailyRun(id: string): boolean {
  return /^\S+ \/rss\//.test(id);
}
