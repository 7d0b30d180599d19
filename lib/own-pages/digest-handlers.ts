import { activateCriteria, readCriteria, saveCriteria } from '../criteria/criteria-store';
import type { DailyRun } from '../daily/daily-run';
import { assemble, type KnownPaper } from '../digest/assemble';
import type { DigestQuery, DigestSources, Imported, MaterialReply, TrendDay } from '../digest/contract';
import type { Material } from '../digest/material';
import { promptCriteria } from '../digest/prompt-criteria';
import { readDigest } from '../digest/read/read-digest';
import { localDate } from '../ledger/day';
import { addSpend, NO_SPEND, spendOfSums } from '../ledger/sums';
import type { Spend } from '../messages';
import type { Handlers } from '../platform/router';
import type { Desk } from '../scoring/desk';
import { importedRecord, sourceWords } from '../scoring/imported-record';
import { SEVERAL } from '../scoring/noted-desk';
import type { Plan } from '../scoring/plan';
import { recallAll } from '../scoring/recall-all';
import type { DigestNote, DigestsDb, ListingNote } from '../store/digests-db';
import { listingsOf } from '../store/listing-notes';
import { papersOf } from '../store/papers';
import type { RecordsDb } from '../store/records-db';
import type { ScoreKeeper } from '../store/score-keeper';
import type { KeptPaper, ScoresDb } from '../store/scores-db';

export interface DigestDeps {
  records: RecordsDb;
  scores: ScoresDb | null;
  digests: DigestsDb | null;
  keeper: ScoreKeeper;
  desk: Pick<Desk, 'refresh' | 'lookAgain'>;
  daily: DailyRun;
  plan(): Promise<Plan>;
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
      return digests ? material(query, digests, deps) : { ok: false, why: CLOSED };
    },

    async digestTrend({ days }) {
      if (!digests) return [];
      const today = new Date();
      const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days);
      const listings = await listingsOf(digests, localDate(first), '9999');
      return trend(listings, deps);
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

async function material(query: DigestQuery, digests: DigestsDb, deps: DigestDeps): Promise<MaterialReply> {
  if (query.of === 'import') {
    const note = await digests.get('imports', query.id);
    if (!note) return { ok: false, why: 'This digest was removed.' };
    const { relevant: _, ...counts } = note.digest.counts;
    return { ok: true, material: { ...note.digest, counts } };
  }
  if (query.of === 'listing') {
    const notes = await Promise.all(query.id.split(SEVERAL).map((id) => digests.get('listings', id)));
    const found = notes.filter((note) => note !== undefined);
    if (found.length === 0)
      return { ok: false, why: 'Winnow no longer knows this listing. Open it on arXiv once more.' };
    const days = found.map(({ day }) => day).sort();
    return { ok: true, material: await gather(found, spanOf(days[0] ?? '', days.at(-1) ?? ''), deps) };
  }
  const { from, to, categories } = query;
  const all = await listingsOf(digests, from, to);
  const listings = all.filter(({ category }) => categories.length === 0 || categories.includes(category));
  const date = spanOf(from, to);
  if (listings.length === 0) return { ok: false, why: `No listing of ${date} was read.` };
  return { ok: true, material: await gather(listings, date, deps) };
}

const spanOf = (from: string, to: string) => (from === to ? from : `${from} to ${to}`);

async function gather(listings: readonly ListingNote[], date: string, deps: DigestDeps): Promise<Material> {
  const plan = await deps.plan();
  const [papers, spend] = await Promise.all([known(listings, plan, deps), spendOn(listings, deps.records)]);
  const { hash, model, instructions, price } = plan;
  const rows = listings.reduce((sum, each) => sum + each.rows, 0);
  return assemble({ date, rows, papers, hash, model, instructions, spend, price });
}

async function known(
  listings: readonly ListingNote[],
  plan: Plan,
  { scores, keeper }: DigestDeps,
): Promise<KnownPaper[]> {
  const seen = new Map<string, Omit<KnownPaper, 'kept' | 'current' | 'earlier' | 'failed'>>();
  for (const { papers, since } of listings) {
    for (const paper of papers) {
      const before = seen.get(paper.id);
      seen.set(paper.id, { ...paper, since: Math.min(since, before?.since ?? since) });
    }
  }
  const [recall, texts] = await Promise.all([
    recallAll(keeper, plan, [...seen.values()]),
    scores ? papersOf(scores, [...seen.keys()]) : new Map<string, KeptPaper>(),
  ]);
  return [...seen.values()].map((paper) => {
    const { opinion, current, earlier, debt } = recall(paper.id);
    const kept = texts.get(paper.id) ?? null;
    return { ...paper, kept, current: opinion ?? current, earlier, failed: debt?.failed != null };
  });
}

/** What scoring these listings came to; null where nothing was spent, or on others as well. */
async function spendOn(listings: readonly ListingNote[], records: RecordsDb): Promise<Spend | null> {
  if (listings.some(({ shared }) => shared)) return null;
  const ids = new Set(listings.flatMap(({ runs }) => runs));
  const runs = await Promise.all([...ids].map((id) => records.get('runs', id)));
  const spend = runs.flatMap((run) => (run ? [spendOfSums(run)] : [])).reduce(addSpend, NO_SPEND);
  return spend.promptTokens + spend.completionTokens > 0 ? spend : null;
}

async function trend(listings: readonly ListingNote[], deps: DigestDeps): Promise<TrendDay[]> {
  const plan = await deps.plan();
  const days: TrendDay[] = [];
  for (const [day, some] of Map.groupBy(listings, (each) => each.day)) {
    const papers = await known(some, plan, { ...deps, scores: null });
    const scores = papers.flatMap(({ current, earlier }): TrendDay['scores'] => {
      const record = current ?? earlier;
      return record ? [[record.relevance, record.novelty]] : [];
    });
    days.push({ day, scores });
  }
  return days;
}
