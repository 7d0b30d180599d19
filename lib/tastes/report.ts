import { type Accuracy, accuracyOf } from '../learned/accuracy';
import { driftOf } from '../learned/drift';
import { isAnswered } from '../learned/past';
import { type MeasuredRecall, measuredRecall } from '../learned/recall-bound';
import { tellingDays } from '../learned/telling-days';
import { type WarmUp, warmUp } from '../learned/warm-up';
import type { Triage } from '../papers/triage';
import type { Lesson } from '../store/learned-rows';
import { isSaid, newestAnswers } from './lessons-for';
import { dayOf, pastOf } from './past-of';
import type { Situation } from './situation';

/** Papers that are learned from, by who said what they are. */
interface LabelCounts {
  scores: number;
  stars: number;
  dismissed: number;
  /** Judged by followed digests that are let teach, and by nobody here. */
  followed: number;
  /** Seen lately, and judged by nobody. */
  seen: number;
}

/** How it stands with the papers of one category. */
interface RegimeReport {
  /** Empty for pages that have none, and where nothing was foreseen yet. */
  category: string;
  /** What is still to be bought before anything may be left out; null where that is enough. */
  warmUp: WarmUp | null;
  recall: MeasuredRecall;
  /** Share of the relevant papers that is missed of late, where that is far more than aimed at. */
  drift: number | null;
}

/** What became of what was learned for some criteria. */
export interface Retrospect {
  labels: LabelCounts;
  /** What makes older scores count less, while too little is known anew. */
  changed: 'criteria' | 'model' | null;
  /** Of estimates of the last thirty days; null where too few were answered. */
  accuracy: Accuracy | null;
  /** Estimates of that time that were answered. */
  answered: number;
  /** Of the categories with most papers, one at least. */
  regimes: RegimeReport[];
  /** Papers that were left out when they came by last, under whatever wording and model. */
  leftOut: number;
}

/** What there is to look back on. */
interface Records {
  /** From the oldest to the newest. */
  lessons: readonly Lesson[];
  marks: readonly Triage[];
  /** Ids of papers seen lately. */
  seen: readonly string[];
  /** Ids of papers that followed digests say something of, and that may teach. */
  followed?: readonly string[];
}

const RECENT_DAYS = 30;
/** With fewer answers an accuracy is chance. */
const ENOUGH_ANSWERS = 50;
/** Categories that are told of. */
const MOST_REGIMES = 4;

/** Looks back on what was foreseen, bought and left out. Pure. */
export function retrospectOf(records: Records, now: Situation, at: number): Retrospect {
  const { lessons } = records;
  const present = lessons.filter(isUnder(now));
  const recent = pastOf(present, now.cut).filter(({ day }) => day > dayOf(at) - RECENT_DAYS);
  const answered = recent.filter(isAnswered).length;
  const regimes = byCategory(present).map(([category, own]) => regimeOf(own, { ...now, category }, at));
  return {
    labels: labelsOf(records),
    changed: regimes[0]?.warmUp ? changeOf(lessons, now) : null,
    ...{ answered, accuracy: answered < ENOUGH_ANSWERS ? null : accuracyOf(recent), regimes },
    leftOut: [...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()].filter(isLeftOut).length,
  };
}

const isUnder =
  ({ criteria, scorer }: Pick<Situation, 'criteria' | 'scorer'>) =>
  (lesson: Lesson) =>
    lesson.criteria === criteria && lesson.scorer === scorer;

const isLeftOut = ({ foreseen, relevance }: Lesson) => foreseen?.buy === false && relevance === null;

function labelsOf({ lessons, marks, seen, followed = [] }: Records): LabelCounts {
  const byHand = new Map(marks.filter(isSaid).map(({ id, star }) => [id, star]));
  const byModel = newestAnswers(lessons);
  const stars = [...byHand.values()].filter(Boolean).length;
  const isOwn = (id: string) => byHand.has(id) || byModel.has(id);
  const byOthers = new Set(followed.filter((id) => !isOwn(id)));
  return {
    scores: [...byModel.keys()].filter((id) => !byHand.has(id)).length,
    ...{ stars, dismissed: byHand.size - stars, followed: byOthers.size },
    seen: seen.filter((id) => !isOwn(id) && !byOthers.has(id)).length,
  };
}

/**
 * What sets the newest scores of another time apart from those of now. A second opinion, and a score of a draft that was tried,
 * are under another model or wording by nature: nobody foresaw these.
 */
function changeOf(lessons: readonly Lesson[], now: Situation): Retrospect['changed'] {
  const isOther = (lesson: Lesson) =>
    lesson.foreseen !== null && lesson.relevance !== null && !isUnder(now)(lesson);
  const other = lessons.findLast(isOther);
  if (!other) return null;
  return other.criteria === now.criteria ? 'model' : 'criteria';
}

/** Those with most of what was foreseen first. */
function byCategory(lessons: readonly Lesson[]): [category: string, lessons: Lesson[]][] {
  const foreseen = lessons.filter((lesson) => lesson.foreseen !== null);
  const all = [...Map.groupBy(foreseen, ({ category }) => category)];
  const most = all.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_REGIMES);
  return most.length > 0 ? most : [['', []]];
}

function regimeOf(lessons: readonly Lesson[], now: Situation, at: number): RegimeReport {
  const past = pastOf(lessons, now.cut);
  const telling = tellingDays(past);
  const late = telling.filter(({ day }) => day > dayOf(at) - RECENT_DAYS);
  return {
    ...{ category: now.category, warmUp: warmUp(past), recall: measuredRecall(telling) },
    drift: now.recall === null ? null : driftOf(late, now.recall),
  };
}
