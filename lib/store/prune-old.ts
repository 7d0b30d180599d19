import { DAY_MS } from '../base/day-ms';
import type { DigestsDb } from './digests-db';
import { pruneFollowed } from './followed-scores';
import { pruneReads } from './kept-reads';
import { forgetLessons } from './lessons';
import { pruneListings } from './listing-notes';
import { prunePapers } from './papers';
import { pruneAttempts, pruneDebts, pruneTriage } from './prune';
import type { RecordsDb } from './records-db';
import type { ScoresDb } from './scores-db';
import { markedTriage } from './triage';

/** Debts that nobody came back for, and single requests of long ago: the sums of their days stay. */
const FORGOTTEN_MS = 30 * DAY_MS;
/** Listings for digests, and their papers: a quarter of a year, as far back as arXiv’s own catch-up pages go. */
const LISTINGS_MS = 92 * DAY_MS;
/** What was learned from: a year, for readers of small categories. */
const LEARNED_MS = 365 * DAY_MS;

interface Stores {
  records: RecordsDb;
  scores: ScoresDb;
  digests: DigestsDb;
}

/** Deletes what is too old to be of use. Nobody waits for it, and what cannot be deleted stays for the next time. */
export function pruneOld({ records, scores, digests }: Stores): void {
  const marked = markedTriage(records).then((marks) => marks.map(({ id }) => id));
  const all = [
    pruneDebts(scores, FORGOTTEN_MS),
    prunePapers(scores, LISTINGS_MS),
    pruneListings(digests, LISTINGS_MS),
    pruneFollowed(digests, LISTINGS_MS),
    forgetLessons(scores, { before: Date.now() - LEARNED_MS }),
    marked.then((ids) => pruneReads(scores, ids, LISTINGS_MS)),
    pruneAttempts(records, FORGOTTEN_MS),
    pruneTriage(records, LISTINGS_MS),
  ];
  for (const each of all) void each.catch(() => undefined);
}
