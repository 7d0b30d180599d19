import type { KeywordNote, ListedPaper, Mark, Stale } from '../messages';
import { covers } from '../store/fingerprint';
import type { Recalled } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import type { Plan } from './plan';
import type { Row } from './row';

/** Whether a model is asked about a paper under this plan. */
export function isAsked(paper: ListedPaper, plan: Plan): boolean {
  return plan.ready && paper.abstract !== '' && (!paper.replaced || plan.scoreReplacements);
}

export function scoreMark(record: ScoreRecord, stale: Stale | null): Mark {
  const { id, relevance, novelty, comment, flagged, scorer } = record;
  return { id, state: 'scored', relevance, novelty, comment, flagged, stale, model: scorer };
}

/**
 * Where a paper stands before anything is asked.
 *
 * @param keywordMark makes a mark of the keyword scorer, where one is needed
 */
export function firstRow(
  paper: ListedPaper,
  { current, earlier, debt }: Recalled,
  { plan, stopped, keywordMark }: { plan: Plan; stopped: boolean; keywordMark(note: KeywordNote): Mark },
): Row {
  const { id } = paper;
  if (current && covers(current.read, paper)) {
    return { place: 'scored', mark: scoreMark(current, null), remembered: true };
  }
  const asked = isAsked(paper, plan);
  const old = current ?? earlier;
  // A changed text is owed a new score; an old wording of the criteria waits for the reader's word.
  if (old && !(asked && current))
    return { place: 'stale', mark: scoreMark(old, whyStale(old, plan, current !== null)) };
  if (!asked) {
    const note = !plan.ready ? 'no key' : paper.abstract === '' ? 'no abstract' : 'replacement';
    return { place: 'unasked', mark: keywordMark(note) };
  }
  if (debt?.failed) return { place: 'failed', mark: { id, state: 'failed', why: debt.failed } };
  const mark: Mark = stopped ? keywordMark('stopped') : { id, state: 'waiting' };
  return { place: 'owed', mark, attempts: debt?.attempts ?? 0 };
}

function whyStale(old: ScoreRecord, plan: Plan, ofThisPlan: boolean): Stale {
  if (ofThisPlan) return 'text';
  return old.key.startsWith(`${plan.hash} `) ? 'model' : 'criteria';
}
