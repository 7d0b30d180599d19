import type { Axis } from '../criteria/axes';
import { readingOf, toldAxes } from '../criteria/reading-order';
import { covers } from '../papers/fingerprint';
import type { ListedPaper } from '../papers/paper';
import type { Score } from '../papers/score';
import type { Plan } from '../queue/plan';
import { importSource } from '../store/imported';
import type { Recalled } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import type { KeywordNote, Mark, Stale } from './mark';
import type { Row } from './row';

/** Whether a model is asked about a paper under this plan: by its title alone only where the reader allows it. */
export function isAsked(paper: ListedPaper, plan: Plan): boolean {
  const readable = paper.abstract !== '' || (plan.scoreTitles && paper.gone !== undefined);
  return plan.ready && readable && (!paper.replaced || plan.scoreReplacements);
}

/**
 * @param first the first model's score, where the record is a second opinion
 * @param axes of the criteria that the page is shown under
 */
export function scoreMark(
  record: ScoreRecord,
  stale: Stale | null,
  {
    first = null,
    axes = [],
  }: { first?: Pick<Score, 'relevance' | 'novelty'> | null; axes?: readonly Axis[] | undefined } = {},
): Mark {
  const { id, relevance, novelty, comment, flagged, found, scorer, titleOnly = false } = record;
  const model = importSource(scorer) ?? scorer;
  const given = { relevance, novelty, comment, flagged, model, ...(found ? { found } : {}) };
  const told = toldAxes(record, axes);
  const reading = readingOf(record, axes);
  return {
    ...{ id, state: 'scored', ...given, stale, second: first !== null },
    ...(first && { first: { relevance: first.relevance, novelty: first.novelty } }),
    ...(titleOnly ? { titleOnly } : {}),
    ...(told.length > 0 ? { axes: told } : {}),
    ...(reading === null ? {} : { reading }),
  };
}

/** The row of a paper that has its score, and maybe a second opinion. */
export function scoredRow(
  { criteria: { axes } }: Pick<Plan, 'criteria'>,
  score: ScoreRecord,
  opinion: ScoreRecord | null,
  rest: Pick<Row, 'remembered'> = {},
): Row {
  const known = rest.remembered ? { remembered: true } : {};
  const mark = opinion ? scoreMark(opinion, null, { first: score, axes }) : scoreMark(score, null, { axes });
  return { place: 'scored', mark: { ...mark, ...known }, ...rest, ...(opinion && { second: 'given' }) };
}

/** What is known of a paper: its score, and the second opinion on it. */
export interface Known extends Recalled {
  opinion: ScoreRecord | null;
  /** It was asked for and given up. */
  opinionFailed: boolean;
}

/**
 * Where a paper stands before anything is asked.
 *
 * @param keywordMark makes a mark of the keyword scorer, where one is needed
 */
export function firstRow(
  paper: ListedPaper,
  { current: known, earlier, debt, opinion, opinionFailed }: Known,
  { plan, stopped, keywordMark }: { plan: Plan; stopped: boolean; keywordMark(note: KeywordNote): Mark },
): Row {
  const { id } = paper;
  // What nobody vouches for is not even shown as an old score: the abstract, once it is here, may.
  const current = paper.abstract === '' && known?.secondHand ? null : known;
  const holds = (record: ScoreRecord | null) => record !== null && covers(record, paper);
  const asked = isAsked(paper, plan);
  if (current && holds(current)) {
    const row = scoredRow(plan, current, holds(opinion) ? opinion : null, { remembered: true });
    if (!row.second && opinionFailed) row.second = 'failed';
    if (debt?.doubted) row.doubted = asked && !stopped ? 'asked' : 'left';
    return row;
  }
  const old = current ?? earlier;
  // A changed text is owed a new score; an old wording of the criteria, or a score that was read in, waits for
  // the reader's word.
  if (old && !(asked && current))
    return {
      place: 'stale',
      mark: scoreMark(old, whyStale(old, plan, current !== null), { axes: plan.criteria.axes }),
    };
  if (!asked) {
    return { place: 'unasked', mark: keywordMark(whyUnasked(paper, plan)) };
  }
  if (debt?.failed) return { place: 'failed', mark: { id, state: 'failed', why: debt.failed } };
  if (debt?.aside && plan.titles) return { place: 'unasked', mark: keywordMark('title') };
  const mark: Mark = stopped ? keywordMark('stopped') : { id, state: 'waiting' };
  return { place: 'owed', mark, attempts: debt?.attempts ?? 0 };
}

function whyUnasked(paper: ListedPaper, plan: Plan): KeywordNote {
  if (!plan.ready) return 'no key';
  if (paper.replaced && !plan.scoreReplacements) return 'replacement';
  return paper.gone === undefined ? 'no abstract' : 'gone';
}

function whyStale(old: ScoreRecord, plan: Plan, ofThisPlan: boolean): Stale {
  if (importSource(old.scorer) !== null) return 'imported';
  if (ofThisPlan) return 'text';
  return old.key.startsWith(`${plan.hash} `) ? 'model' : 'criteria';
}
