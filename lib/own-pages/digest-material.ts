import { assemble, type KnownPaper } from '../digest/assemble';
import type { DigestQuery, MaterialReply, TrendDay } from '../digest/contract';
import { dateSpan } from '../digest/date-span';
import type { Spend } from '../ledger/spend';
import { addSpend, NO_SPEND, spendOfSums } from '../ledger/sums';
import { covers } from '../papers/fingerprint';
import type { Plan } from '../queue/plan';
import { NOTHING_FOLLOWED } from '../run/followed';
import { createFollowedPages, type FollowedPages } from '../run/followed-pages';
import { SEVERAL } from '../run/listing-notes';
import { recallAll } from '../run/recall-all';
import type { DigestsDb, ListingNote } from '../store/digests-db';
import { importOf } from '../store/imports';
import { readRuns } from '../store/ledger-store';
import { allListings, listingOf, listingsOf } from '../store/listing-notes';
import { versionsOf } from '../store/papers';
import type { RecordsDb } from '../store/records-db';
import type { ScoreKeeper } from '../store/score-keeper';
import type { KeptPaper, ScoreRecord, ScoresDb } from '../store/scores-db';
import { listedRows } from './digest-rows';
import { type DigestOf, withTriage } from './digest-triage';
import { WORDS } from './words';

/** Where what is known of papers is found. */
export interface MaterialDeps {
  records: RecordsDb;
  scores: ScoresDb;
  keeper: ScoreKeeper;
  /** @param category of the listing, by which its criteria are chosen */
  plan(category?: string): Promise<Plan>;
}

/** What a digest is cut from, or why there is nothing. */
export async function digestMaterial(
  query: DigestQuery,
  digests: DigestsDb,
  deps: MaterialDeps,
): Promise<MaterialReply> {
  if (query.of === 'import') {
    const note = await importOf(digests, query.id);
    if (!note) return { ok: false, why: WORDS.removed };
    const { relevant: _, ...counts } = note.digest.counts;
    return { ok: true, material: { ...note.digest, counts } };
  }
  if (query.of === 'listing') {
    const notes = await Promise.all(query.id.split(SEVERAL).map((id) => listingOf(digests, id)));
    const found = notes.flatMap((note) => (note ? (query.sorted ? asSorted(note) : note) : []));
    if (found.length === 0) return { ok: false, why: WORDS.unknownListing };
    const days = found.map(({ day }) => day).sort();
    const date = dateSpan(days[0] ?? '', days.at(-1) ?? '');
    const narrowed = query.narrowed && found.some(({ shown }) => shown);
    if (!narrowed) return gather(found, date, digests, deps, 'page');
    const listings = found.map(onlyShown);
    const reply = await gather(listings, date, digests, deps, 'shown');
    return { ...reply, shown: new Set(listings.flatMap(({ papers }) => papers.map(({ id }) => id))).size };
  }
  const { from, to, categories } = query;
  const all = await listingsOf(digests, from, to);
  const listings = all.filter(({ category }) => categories.length === 0 || categories.includes(category));
  const date = dateSpan(from, to);
  if (listings.length === 0) return { ok: false, why: WORDS.nothingRead({ date }) };
  return gather(listings, date, digests, deps, 'days');
}

/** A listing as its page was sorted; what the page did not have follows. */
function asSorted(note: ListingNote): ListingNote {
  const papers = new Map(note.papers.map((paper) => [paper.id, paper]));
  const first = note.order?.flatMap((id) => papers.get(id) ?? []) ?? [];
  return { ...note, papers: [...new Set([...first, ...note.papers])] };
}

/** A listing without what its page did not show. */
function onlyShown(note: ListingNote): ListingNote {
  const shown = new Set(note.shown);
  const papers = note.papers.filter(({ id }) => shown.has(id));
  return { ...note, papers, rows: papers.length };
}

async function gather(
  listings: readonly ListingNote[],
  date: string,
  digests: DigestsDb,
  deps: MaterialDeps,
  of: DigestOf,
): Promise<Extract<MaterialReply, { ok: true }>> {
  const followed = createFollowedPages({ records: deps.records, digests });
  const [{ papers, plan }, bill] = await Promise.all([
    known(listings, deps, followed),
    spendOn(listings, digests, deps.records),
  ]);
  const { model, instructions, price } = plan;
  const { spend, paidTogether } = of === 'shown' && bill.spend ? { spend: null, paidTogether: true } : bill;
  const rows = listedRows(listings);
  const material = assemble({ date, rows, papers, model, instructions, spend, price });
  return { ok: true, material: await withTriage(material, listings, deps.records, of), paidTogether };
}

/**
 * What is known of the papers of some listings, each under the criteria of its category. A paper on several of them is
 * taken where it has a score of today. The plan is that of the first listing.
 */
async function known(
  listings: readonly ListingNote[],
  deps: MaterialDeps,
  followed: FollowedPages = { of: async () => NOTHING_FOLLOWED },
): Promise<{ papers: KnownPaper[]; plan: Plan }> {
  const categories = [...new Set(listings.map(({ category }) => category))];
  const plans = new Map(
    await Promise.all(categories.map(async (each) => [each, await deps.plan(each)] as const)),
  );
  const planOf = ({ category }: ListingNote) => plans.get(category)?.criteria.id;
  const papers = new Map<string, KnownPaper>();
  for (const [, some] of Map.groupBy(listings, planOf)) {
    const plan = plans.get(some[0]?.category ?? '');
    for (const paper of plan ? await knownUnder(some, plan, deps, followed) : []) {
      const before = papers.get(paper.id);
      const better = before?.current || !paper.current ? before : undefined;
      const since = Math.min(paper.since, before?.since ?? paper.since);
      papers.set(paper.id, { ...(better ?? paper), since });
    }
  }
  return { papers: [...papers.values()], plan: plans.get(categories[0] ?? '') ?? (await deps.plan()) };
}

async function knownUnder(
  listings: readonly ListingNote[],
  plan: Plan,
  { scores, keeper }: MaterialDeps,
  followed: FollowedPages,
): Promise<KnownPaper[]> {
  const seen = new Map<
    string,
    Omit<KnownPaper, 'kept' | 'current' | 'earlier' | 'followed' | 'failed' | 'hash' | 'axes'>
  >();
  for (const { papers, since } of listings) {
    for (const paper of papers) {
      const before = seen.get(paper.id);
      seen.set(paper.id, { ...paper, since: Math.min(since, before?.since ?? since) });
    }
  }
  const [recall, texts, { words, instead }] = await Promise.all([
    recallAll(keeper, plan, [...seen.values()]),
    scores ? versionsOf(scores, [...seen.keys()]) : new Map<string, KeptPaper[]>(),
    followed.of([...seen.values()]).catch(() => NOTHING_FOLLOWED),
  ]);
  return [...seen.values()].map((paper) => {
    const { opinion, current, earlier, debt } = recall(paper.id);
    const versions = texts.get(paper.id) ?? [];
    // What is shown beside a score is what was read for it; a score of no text that is known says nothing.
    const isOf = (record: ScoreRecord | null) => record && versions.find((text) => covers(record, text));
    const score = [opinion, current].find((each) => each && (versions.length === 0 || isOf(each))) ?? null;
    const kept = isOf(score) ?? versions[0] ?? null;
    const { hash, criteria } = plan;
    const { axes = [] } = criteria;
    const [word] = words.get(paper.id) ?? [];
    const theirs = word && { followed: { ...word, instead: instead.has(paper.id) } };
    return { ...paper, hash, axes, kept, current: score, earlier, failed: debt?.failed != null, ...theirs };
  });
}

/** What scoring these listings came to; null where nothing was spent, or on others as well. */
async function spendOn(
  listings: readonly ListingNote[],
  digests: DigestsDb,
  records: RecordsDb,
): Promise<{ spend: Spend | null; paidTogether: boolean }> {
  const ids = [...new Set(listings.flatMap(({ runs }) => runs))];
  const runs = await readRuns(records, ids);
  const paid = runs.filter((run) => run.promptTokens + run.completionTokens > 0);
  if (paid.length === 0) return { spend: null, paidTogether: false };
  // A page of several mailings is noted as several listings, and the daily run notes one for each category.
  const [chosen, paying] = [new Set(listings.map(({ id }) => id)), new Set(paid.map(({ id }) => id))];
  const others = (await allListings(digests)).filter(({ id }) => !chosen.has(id));
  if (others.some((other) => other.runs.some((run) => paying.has(run))))
    return { spend: null, paidTogether: true };
  return { spend: paid.map(spendOfSums).reduce(addSpend, NO_SPEND), paidTogether: false };
}

/** Days with the scores of their papers, as far as there are any. */
export async function digestTrend(listings: readonly ListingNote[], deps: MaterialDeps): Promise<TrendDay[]> {
  const days: TrendDay[] = [];
  for (const [day, some] of Map.groupBy(listings, (each) => each.day)) {
    const { papers } = await known(some, deps);
    const scores = papers.flatMap(({ current, earlier }): TrendDay['scores'] => {
      const record = current ?? earlier;
      return record ? [[record.relevance, record.novelty]] : [];
    });
    days.push({ day, scores });
  }
  return days;
}
