import type { Criteria } from '../criteria/criteria';
import type { Spend } from '../ledger/spend';
import { NO_SPEND } from '../ledger/sums';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import type { RecordsDb } from '../store/records-db';
import type { ScoresDb } from '../store/scores-db';
import { readSettings } from '../store/settings-store';
import { estimateRun } from './estimate-run';
import { fetchPapers } from './fetch-papers';
import { placingsByKeywords, placingsByModel } from './placings';
import type { Rehearsal, RehearsalOffer } from './rehearsal';
import { choosePapers, listed } from './rehearsal-papers';
import type { RunDeps } from './run-parts';
import { runUnwatched } from './unwatched-run';
import { WORDS } from './words/rehearsal';

/** Criteria are tried on papers that the reader starred or does not want, before an edit of them is paid for on whole pages. */
export interface Rehearsals {
  /** What a rehearsal of these criteria would take. Asks nobody. */
  offer(criteria: Criteria): Promise<RehearsalOffer>;
  /** Rehearses them. Scores are kept under the criteria's own wording: once that is saved, nothing is paid twice. */
  rehearse(criteria: Criteria): Promise<Rehearsal>;
  /** Ends what is being rehearsed: it resolves to what there is. */
  stop(): void;
}

export interface RehearsalDeps extends Omit<RunDeps, 'send' | 'nameTopics' | 'followed'> {
  records: RecordsDb;
  scores: ScoresDb;
  /** The plan for criteria that need not be saved. */
  planFor(criteria: Criteria): Promise<Plan>;
}

export function createRehearsals(deps: RehearsalDeps): Rehearsals {
  const { keeper } = deps;
  let stopping = new AbortController();

  // Each paper is to be read, whatever its title.
  const planFor = async (criteria: Criteria) => ({ ...(await deps.planFor(criteria)), titles: null });

  return {
    async offer(criteria) {
      const [{ chosen, elsewhere }, plan] = await Promise.all([
        choosePapers(deps, criteria),
        planFor(criteria),
      ]);
      const papers = chosen.map(({ id, paper }) => paper ?? unread(id));
      const count = (kind: string) => chosen.filter(({ marked }) => marked === kind).length;
      return {
        ...{ by: plan.ready ? 'model' : 'keywords', elsewhere },
        ...{ starred: count('starred'), dismissed: count('dismissed') },
        spend: plan.ready ? await toPay(plan, papers) : NO_SPEND,
      };
    },

    async rehearse(criteria) {
      const { signal } = stopping;
      const [{ chosen, saved }, plan] = await Promise.all([choosePapers(deps, criteria), planFor(criteria)]);
      const unknown = chosen.flatMap(({ id, paper }) => (paper ? [] : id));
      const { found, lost } = await fetchPapers(deps.abstracts, unknown, signal);
      const papers = chosen.flatMap(({ id, paper }) => paper ?? listed(found.get(id)) ?? []);

      const listing = { run: crypto.randomUUID(), listing: WORDS.rehearsalRun, papers };
      const end = plan.ready && papers.length > 0 ? await runUnwatched(deps, plan, listing, signal) : FREE;
      const { view } = await readSettings(deps.records);
      const placings = (by: Plan) =>
        plan.ready ? placingsByModel(keeper, by, papers, view) : placingsByKeywords(by, papers, view);
      const [before, after] = [await placings(await planFor(saved)), await placings(plan)];
      const titles = new Map(papers.map(({ id, title }) => [id, title]));
      return {
        by: plan.ready ? 'model' : 'keywords',
        papers: chosen.map(({ id, marked }) => ({
          ...{ id, marked, title: titles.get(id) ?? '' },
          ...{ before: before(id).placing, after: after(id).placing },
          why: titles.has(id) ? after(id).why : WORDS.lost({ why: lost.get(id) ?? WORDS.stopped }),
        })),
        ...end,
      };
    },

    stop() {
      stopping.abort();
      stopping = new AbortController();
    },
  };

  async function toPay(plan: Plan, papers: readonly ListedPaper[]): Promise<Spend> {
    const { view } = await readSettings(deps.records);
    const known = await placingsByModel(keeper, plan, papers, view);
    const unpaid = papers.filter(({ id }) => known(id).placing === null);
    const { promptTokens, completionTokens, usd } = estimateRun(plan, unpaid);
    return { promptTokens, completionTokens, usd };
  }
}

const FREE = { spend: NO_SPEND, notice: null };

/** For the price: its text is still to come. */
function unread(id: string): ListedPaper {
  return { id, version: null, title: '', authors: [], abstract: '', replaced: false };
}
