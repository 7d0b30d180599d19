import { activateCriteria, readCriteria, saveCriteria } from '../criteria/criteria-store';
import type { DailyRun } from '../daily/daily-run';
import { type DailyState, waitingDays } from '../daily/daily-state';
import { clip } from '../digest/clip';
import { type DigestQuery, type DigestSources, type Imported, NO_SOURCES } from '../digest/contract';
import { readDigestCut } from '../digest/kept-cut';
import { dayOfDailyRun } from '../digest/of-daily-run';
import { promptCriteria } from '../digest/prompt-criteria';
import { readDigest } from '../digest/read/read-digest';
import { localDate } from '../ledger/day';
import type { Handlers } from '../platform/router';
import type { Desk } from '../scoring/desk';
import { importedKey, importedRecord, sourceWords } from '../scoring/imported-record';
import type { DigestNote, DigestsDb } from '../store/digests-db';
import { listingsOf } from '../store/listing-notes';
import type { ScoreRecord } from '../store/scores-db';
import { digestMaterial, digestTrend, type MaterialDeps } from './digest-material';

export interface DigestDeps extends MaterialDeps {
  digests: DigestsDb | null;
  desk: Pick<Desk, 'refresh' | 'lookAgain'>;
  daily: Pick<DailyRun, 'seen'>;
  dailyState: { read(): Promise<DailyState> };
}

type DigestHandlers = Pick<
  Handlers,
  | 'digestSources'
  | 'digestMaterial'
  | 'digestTrend'
  | 'spendRecord'
  | 'importDigest'
  | 'useDigestPrompt'
  | 'forgetDigest'
>;

const CLOSED = 'Winnow cannot open what it keeps for digests. Restart the browser and try again.';

/** What the digest page may ask for. */
export function createDigestHandlers(deps: DigestDeps): DigestHandlers {
  const { records, digests, keeper, desk } = deps;

  /** Shows its scores for the criteria that it is bound to. */
  async function bind(note: DigestNote): Promise<void> {
    await keeper.keep(recordsOf(note, Date.now()));
    await desk.lookAgain();
  }

  return {
    async digestSources() {
      const [state, cut] = await Promise.all([deps.dailyState.read(), readDigestCut(records)]);
      const found = digests ? await listed(digests) : NO_SOURCES;
      return { ...found, waiting: waitingDays(state), cut };
    },

    async digestMaterial(query) {
      const shown = shownOfDailyRun(query);
      if (shown) await deps.daily.seen(shown);
      return digests ? digestMaterial(query, digests, deps) : { ok: false, why: CLOSED };
    },

    async digestTrend({ days }) {
      if (!digests) return [];
      const today = new Date();
      const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days);
      const listings = await listingsOf(digests, localDate(first), '9999');
      return digestTrend(listings, deps);
    },

    async spendRecord() {
      const [days, runs, last] = await Promise.all([
        records.getAll('days'),
        records.getAll('runs'),
        records.get('facts', 'ledgerDay'),
      ]);
      const date = localDate(new Date());
      // The ledger's day follows the clock forwards only.
      return { today: last !== undefined && last > date ? last : date, days, runs };
    },

    async importDigest({ name, text }): Promise<Imported> {
      if (!digests) return { ok: false, why: CLOSED };
      const reading = readDigest(text);
      if (!reading.ok) return reading;
      const { active } = await readCriteria(records);
      const { digest, leftOut } = reading;
      // The same once more is the same: two of it in the list would be one to remove for nothing. All readers put a
      // digest together in the same order.
      const whole = JSON.stringify(digest);
      const same = (await digests.getAll('imports')).find((note) => JSON.stringify(note.digest) === whole);
      const id = same?.id ?? crypto.randomUUID();
      const note: DigestNote = {
        id,
        name: same?.name ?? name.slice(0, 200),
        digest,
        criteriaId: active.id,
        at: Date.now(),
      };
      await digests.put('imports', note);
      await bind(note);
      const hasPrompt = (digest.prompt?.user ?? '') !== '';
      return { ok: true, id, papers: digest.papers.length, leftOut, hasPrompt, criteria: active.name };
    },

    async useDigestPrompt({ id }) {
      const note = await digests?.get('imports', id);
      const prompt = note?.digest.prompt;
      if (!digests || !note || !prompt) return { ok: false, why: 'There is no prompt in this digest.' };
      const text = promptCriteria(prompt.user);
      const criteria = {
        id: `digest-${id}`,
        name: `Digest of ${clip(note.digest.date || note.name, 100)}`,
        text,
      };
      await saveCriteria(records, criteria);
      await activateCriteria(records, criteria.id);
      const bound = { ...note, criteriaId: criteria.id };
      await digests.put('imports', bound);
      await desk.refresh();
      await bind(bound);
      return { ok: true };
    },

    async forgetDigest({ id }) {
      const note = await digests?.get('imports', id);
      if (!digests || !note) return { ok: false, why: 'This digest is gone already.' };
      const { all } = await readCriteria(records);
      const source = sourceOf(note);
      const others = (await digests.getAll('imports')).filter(
        (other) => other.id !== id && sourceOf(other) === source,
      );
      const theirs = new Set(others.flatMap(({ digest }) => digest.papers.map((paper) => paper.id)));
      const own = note.digest.papers.filter((paper) => !theirs.has(paper.id));
      await keeper.forget(
        all.flatMap((criteria) => own.map(({ id: paper }) => importedKey(paper, source, criteria.id))),
      );
      // What both have was this one's, if it came later.
      for (const other of others.sort((a, b) => a.at - b.at)) await keeper.keep(recordsOf(other, other.at));
      await digests.delete('imports', id);
      await desk.lookAgain();
      return { ok: true };
    },
  };
}

const sourceOf = ({ digest, name }: DigestNote) => sourceWords(digest, name);

function recordsOf(note: DigestNote, at: number): ScoreRecord[] {
  const source = sourceOf(note);
  return note.digest.papers.map((paper) => importedRecord(paper, source, note.criteriaId, at));
}

/** Days and categories of the daily run’s that a digest may show; null where it shows none. */
function shownOfDailyRun(query: DigestQuery): Parameters<DailyRun['seen']>[0] | null {
  if (query.of === 'days') return query;
  const day = query.of === 'listing' ? dayOfDailyRun(query.id) : null;
  return day === null ? null : { from: day, to: day, categories: [] };
}

/** What there is to make a digest of. */
async function listed(digests: DigestsDb): Promise<Omit<DigestSources, 'waiting' | 'cut'>> {
  const [listings, imports] = await Promise.all([digests.getAll('listings'), digests.getAll('imports')]);
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
