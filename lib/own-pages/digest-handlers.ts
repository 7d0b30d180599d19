import type { DailyRun } from '../daily/daily-run';
import type { DigestQuery, DigestSources } from '../digest/contract';
import { readDigestCut } from '../digest/kept-cut';
import { ofDailyRun } from '../digest/of-daily-run';
import { dayAt, localDate } from '../ledger/day';
import type { Handlers } from '../platform/router';
import { type DailyState, waitingDays } from '../store/daily-state';
import type { DigestsDb } from '../store/digests-db';
import { allImports } from '../store/imports';
import { readSpending } from '../store/ledger-store';
import { allListings, listingsOf } from '../store/listing-notes';
import { digestMaterial, digestTrend, type MaterialDeps } from './digest-material';

export interface DigestDeps extends MaterialDeps {
  digests: DigestsDb;
  daily: Pick<DailyRun, 'seen'>;
  dailyState: { read(): Promise<DailyState> };
}

type DigestHandlers = Pick<Handlers, 'digestSources' | 'digestMaterial' | 'digestTrend' | 'spendRecord'>;

/** What the digest page may ask for. */
export function createDigestHandlers(deps: DigestDeps): DigestHandlers {
  const { records, digests } = deps;

  return {
    async digestSources() {
      const [state, cut] = await Promise.all([deps.dailyState.read(), readDigestCut(records)]);
      return { ...(await listed(digests)), waiting: waitingDays(state), cut };
    },

    async digestMaterial(query) {
      const shown = shownOfDailyRun(query);
      if (shown) await deps.daily.seen(shown);
      return digestMaterial(query, digests, deps);
    },

    async digestTrend({ days }) {
      const today = new Date();
      const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days);
      const listings = await listingsOf(digests, localDate(first), '9999');
      return digestTrend(listings, deps);
    },

    async spendRecord() {
      const { days, runs, mark } = await readSpending(records);
      return { today: dayAt(mark, localDate(new Date())).day, days, runs };
    },
  };
}

/** Days and categories of the daily run’s that a digest may show; null where it shows none. */
function shownOfDailyRun(query: DigestQuery): Parameters<DailyRun['seen']>[0] | null {
  if (query.of === 'days') return query;
  const listing = query.of === 'listing' ? ofDailyRun(query.id) : null;
  return listing && { from: listing.day, to: listing.day, categories: [listing.category] };
}

/** What there is to make a digest of. */
async function listed(digests: DigestsDb): Promise<Omit<DigestSources, 'waiting' | 'cut'>> {
  const [listings, imports] = await Promise.all([allListings(digests), allImports(digests)]);
  const newest = (a: { at: number }, b: { at: number }) => b.at - a.at;
  return {
    listings: listings
      .sort(newest)
      .map(({ id, title, day, papers, at }) => ({ id, title, day, at, papers: papers.length })),
    imports: imports.sort(newest).map(({ id, name, digest, at }) => ({
      id,
      title: name,
      day: digest.date,
      at,
      papers: digest.papers.length,
    })),
    days: [...new Set(listings.map(({ day }) => day))].sort().reverse(),
    categories: [...new Set(listings.map(({ category }) => category))].filter(Boolean).sort(),
  };
}
