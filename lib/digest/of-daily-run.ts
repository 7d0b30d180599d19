/**
 * Day and category of a listing that the daily run read, and no page did: its path is that of a feed. Null for any
 * other.
 *
 * @param id of the listing, `<day> <path>`
 */
export function ofDailyRun(id: string): { day: string; category: string } | null {
  const [, day, category] = /^(\S+) \/rss\/(\S+)$/.exec(id) ?? [];
  return day === undefined || category === undefined ? null : { day, category };
}
