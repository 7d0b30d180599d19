import type { Layout } from '../../lib/arxiv/entry.ts';

/** One live page of each kind, and what is to be found on it on any day. */
export interface LivePage {
  name: string;
  url: string;
  layout: Layout;
  /** Every paper of it has its abstract. */
  abstracts: boolean;
  /** Fewest papers; a page of new ones may have none on a given day. */
  atLeast: number;
}

const CATEGORY = 'cs.LG';

/** @param today ms since the epoch */
export function livePages(today = Date.now()): LivePage[] {
  const day = lastMailing(today);
  const month = new Date(today).toISOString().slice(0, 7);
  const listing = (name: string, path: string, rest: Partial<LivePage> = {}): LivePage => ({
    ...{ name, url: `https://arxiv.org${path}`, layout: 'listing', abstracts: false, atLeast: 1 },
    ...rest,
  });
  return [
    listing('new', `/list/${CATEGORY}/new`, { abstracts: true, atLeast: 0 }),
    listing('recent', `/list/${CATEGORY}/recent`),
    listing('current', `/list/${CATEGORY}/current?skip=0&show=25`, { atLeast: 0 }),
    listing('month', `/list/${CATEGORY}/${month}?skip=0&show=25`, { atLeast: 0 }),
    listing('year', `/list/hep-lat/${month.slice(0, 4)}?skip=0&show=25`, { atLeast: 0 }),
    listing('form', `/list?archive=hep-th&year=1999&month=01`),
    listing('catchup', `/catchup/${CATEGORY}/${day}`, { atLeast: 0 }),
    listing('catchup with abstracts', `/catchup/${CATEGORY}/${day}?abs=True`, {
      abstracts: true,
      atLeast: 0,
    }),
    listing('author', '/a/choromanski_k_1'),
    listing('paper', '/abs/hep-th/9901002', { layout: 'abstract', abstracts: true }),
    listing('search', '/search/?query=sparse+attention&searchtype=title&abstracts=show&size=25', {
      ...{ layout: 'results', abstracts: true },
    }),
    listing(
      'advanced search',
      '/search/advanced?advanced=&terms-0-term=attention&terms-0-field=title&size=25',
      {
        ...{ layout: 'results', abstracts: true },
      },
    ),
  ];
}

/** The last weekday that is over everywhere: weekends have no mailing. */
function lastMailing(today: number): string {
  for (let at = today - 86_400_000; ; at -= 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return new Date(at).toISOString().slice(0, 10);
  }
}
