import { pausing } from '../base/in-steps';
import { type TopWords, topWords } from '../learned/top-words';
import type { LessonSources } from './lessons-for';
import type { TextOf } from './reads';
import type { ReadyTaste } from './ready-taste';
import { type Retrospect, retrospectOf } from './report';
import type { Situation } from './situation';

/** What was learned for some criteria, from what, and how good it was. */
export interface TasteReport extends Retrospect {
  /** The words that decide most, as they were learned, and those that the reader steered; null where nothing is learned yet. */
  words: TopWords | null;
}

/** What a report is made of. */
interface ReportSources extends Omit<LessonSources, 'reads'> {
  ready: Pick<ReadyTaste, 'of'>;
  texts(ids: readonly string[]): Promise<readonly TextOf[]>;
  now(): number;
}

/** Words that are told, for and against. */
const WORDS = 12;
/** Thirty days of two thousand papers: a recall is told over as many days, and every paper left out has its lesson. */
const LESSONS = 60_000;
/** Papers that words are read from, the newest: enough to meet each that decides much. */
const PAPERS = 400;

export async function lookBack(
  situation: Situation,
  { book, ready, seen: seenLately, triage, followed, texts, now }: ReportSources,
): Promise<TasteReport> {
  const { steering, ...plain } = situation;
  const found = await ready.of(plain);
  const [lessons, marks, seen, others] = await Promise.all([
    book.all(situation.criteriaId, LESSONS),
    triage(),
    seenLately(),
    followed?.() ?? new Map<string, number>(),
  ]);
  const retrospect = retrospectOf({ lessons, marks, seen, followed: [...others.keys()] }, situation, now());
  if (!found) return { ...retrospect, words: null };
  const judged = lessons.filter(({ relevance }) => relevance !== null).map(({ id }) => id);
  const ids = new Set([...seen.slice(-PAPERS / 2), ...judged.slice(-PAPERS / 2)]);
  const papers = await texts([...ids]);
  const { struck = [], wanted = [], unwanted = [] } = steering ?? {};
  const words = topWords(found.taste, papers, WORDS, [...wanted, ...unwanted, ...struck]);
  return { ...retrospect, words: await pausing(words) };
}
