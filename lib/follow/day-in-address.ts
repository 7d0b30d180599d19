import { isDay } from '../base/days';

/** Days in addresses: `2026-02-06`, `20260206`, `2026/02/06`, `2026_0206`, and the months and years before them. */
const DAY = /(?<!\d)(20\d\d)([-_./]?)(\d\d)([-_./]?)(\d\d)(?!\d)/g;

export interface Dated {
  /** With `{yyyy}`, `{mm}` and `{dd}` where the day stands. */
  template: string;
  day: string;
}

/** The last day in the path of an address, which names the file; null where there is none. */
export function dayInPath(path: string): Dated | null {
  const days = [...path.matchAll(DAY)].map(([, y, , m, , d]) => `${y}-${m}-${d}`).filter(isDay);
  const day = days.at(-1);
  if (day === undefined) return null;
  const [y, m, d] = day.split('-');
  // The whole day first: a month that stands alone is a part of it elsewhere.
  const template = path
    .replace(new RegExp(`(?<!\\d)${y}([-_./]?)${m}([-_./]?)${d}(?!\\d)`, 'g'), '{yyyy}$1{mm}$2{dd}')
    .replace(new RegExp(`(?<!\\d)${y}([-_./]?)${m}(?!\\d)`, 'g'), '{yyyy}$1{mm}')
    .replace(new RegExp(`(?<!\\d)${y}(?!\\d)`, 'g'), '{yyyy}');
  return { template, day };
}

/** The places for a day that stand in an address, each once. */
export function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{(?:yyyy|mm|dd)\}/g))];
}

/** The address of one day. */
export function addressOf(template: string, day: string): string {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  return template.replaceAll('{yyyy}', yyyy).replaceAll('{mm}', mm).replaceAll('{dd}', dd);
}
