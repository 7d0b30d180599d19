import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import { addSpend } from '../ledger/sums';
import type { Sessions } from '../run/sessions';
import type { RunStatus } from '../run/status';
import type { DailyJob } from '../store/daily-state';
import { byCriteria } from './by-criteria';
import type { DailySettings } from './daily-settings';
import { type ScoredDay, scoreDay } from './score-day';
import { WORDS } from './words';

export interface ScoreListsDeps {
  sessions: Pick<Sessions, 'open'>;
  /** Id of the criteria that a list is scored with. */
  criteriaOf(category: string): Promise<string>;
  cut(): Promise<Pick<Cut, 'minRelevance' | 'minNovelty'>>;
  /** Notes what is to be scored, for digests. */
  note(job: DailyJob, wanted: readonly MailedPaper[]): Promise<void>;
}

const NOTHING: ScoredDay = { status: null, relevant: [], note: '', rest: 'none' };
/** What the rest of a day waits for, the longest first. */
const RESTS: readonly ScoredDay['rest'][] = ['later', 'soon', 'none'];

/**
 * Has a day's papers scored, one session after another where its lists have different criteria: each is a run of its own,
 * with a bill and a limit of its own.
 */
export async function scoreLists(
  deps: ScoreListsDeps,
  job: DailyJob,
  papers: readonly MailedPaper[],
  { flex }: Pick<DailySettings, 'flex'>,
  signal: AbortSignal,
): Promise<ScoredDay> {
  const groups = await byCriteria(papers, job.categories, deps.criteriaOf);
  const days: ScoredDay[] = [];
  for (const [i, { criteriaId, lists, papers: own }] of groups.entries()) {
    const run = i === 0 ? job.run : `${job.run} ${criteriaId}`;
    await deps.note({ ...job, run, categories: lists }, papers);
    if (own.length === 0 || signal.aborted) continue;
    const listing = WORDS.run({ day: job.day, categories: lists.join(', ') });
    const about = { run, listing, category: lists[0] ?? '', cut: await deps.cut(), flex, signal };
    days.push(await scoreDay(deps.sessions, own, about));
  }
  return days.reduce(together, NOTHING);
}

function together(a: ScoredDay, b: ScoredDay): ScoredDay {
  return {
    status: a.status && b.status ? sum(a.status, b.status) : (a.status ?? b.status),
    relevant: [...a.relevant, ...b.relevant],
    note: [...new Set([a.note, b.note])].filter(Boolean).join(' '),
    rest: RESTS.find((rest) => rest === a.rest || rest === b.rest) ?? 'none',
  };
}

/** Of the second, with what a day's outcome counts added up. */
function sum(a: RunStatus, b: RunStatus): RunStatus {
  return {
    ...b,
    ...{ scored: a.scored + b.scored, failed: a.failed + b.failed },
    ...{ stale: a.stale + b.stale, byTitle: a.byTitle + b.byTitle },
    page: addSpend(a.page, b.page),
  };
}
