import { activateCriteria, readCriteria, saveCriteria } from '../criteria/criteria-store';
import type { DailyRun } from '../daily/daily-run';
import type { DigestSources, Imported } from '../digest/contract';
import { promptCriteria } from '../digest/prompt-criteria';
import { readDigest } from '../digest/read/read-digest';
import { localDate } from '../ledger/day';
import type { Handlers } from '../platform/router';
import type { Desk } from '../scoring/desk';
import { importedRecord, sourceWords } from '../scoring/imported-record';
import type { DigestNote, DigestsDb } from '../store/digests-db';
import { listingsOf } from '../store/listing-notes';
import { digestMaterial, digestTrend, type MaterialDeps } from './digest-material';

export interface DigestDeps extends MaterialDeps {
  digests: DigestsDb | null;
  desk: Pick<Desk, 'refresh' | 'lookAgain'>;
  daily: DailyRun;
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

  async function bind(note: Pick<DigestNote, 'digest' | 'name'>, criteriaId: string): Promise<void> {
    const source = sourceWords(note.digest, note.name);
    await keeper.keep(note.digest.papers.map((paper) => importedRecord(paper, source, criteriaId)));
    await desk.lookAgain();
  }

  return {
    async digestSources() {
      return digests ? sources(digests) : { listings: [], imports: [], days: [], categories: [] };
    },

    async digestMaterial(query) {
      if (query.of !== 'import') await deps.daily.seen();
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
      const id = crypto.randomUUID();
      const note: DigestNote = {
        id,
        name: name.slice(0, 200),
        digest,
        criteriaId: active.id,
        at: Date.now(),
      };
      await digests.put('imports', note);
      await bind(note, active.id);
      const hasPrompt = (digest.prompt?.user ?? '') !== '';
      return { ok: true, id, papers: digest.papers.length, leftOut, hasPrompt, criteria: active.name };
    },

    async useDigestPrompt({ id }) {
      const note = await digests?.get('imports', id);
      const prompt = note?.digest.prompt;
      if (!digests || !note || !prompt) return { ok: false, why: 'There is no prompt in this digest.' };
      const text = promptCriteria(prompt.user);
      const criteria = { id: `digest-${id}`, name: `Digest of ${note.digest.date || note.name}`, text };
      await saveCriteria(records, criteria);
      await activateCriteria(records, criteria.id);
      await digests.put('imports', { ...note, criteriaId: criteria.id });
      await desk.refresh();
      await bind(note, criteria.id);
      return { ok: true };
    },

    async forgetDigest({ id }) {
      const note = await digests?.get('imports', id);
      if (!digests || !note) return { ok: false, why: 'This digest is gone already.' };
      const source = sourceWords(note.digest, note.name);
      const { all } = await readCriteria(records);
      const keys = all.flatMap((criteria) =>
        note.digest.papers.map((paper) => importedRecord(paper, source, criteria.id).key),
      );
      await keeper.forget(keys);
      await digests.delete('imports', id);
      await desk.lookAgain();
      return { ok: true };
    },
  };
}

async function sources(digests: DigestsDb): Promise<DigestSources> {
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
