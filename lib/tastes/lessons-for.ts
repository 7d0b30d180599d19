import { fnv1a } from '../base/fnv1a';
import type { Label, Lessons } from '../learned/learner';
import { labelWeight } from '../learned/regime';
import type { Triage } from '../papers/triage';
import type { Lesson } from '../store/learned-rows';
import type { LessonBook } from './lesson-book';
import type { Reads } from './reads';
import type { Situation } from './situation';

/** Where lessons come from. */
export interface LessonSources {
  book: LessonBook;
  reads: Reads;
  /** Ids of papers read lately with their abstracts, the oldest first. */
  seen(): Promise<readonly string[]>;
  triage(): Promise<readonly Triage[]>;
  /** Relevance that followed digests gave, by arXiv id, where the reader lets them teach; absent where there are none. */
  followed?(): Promise<ReadonlyMap<string, number>>;
}

/** What there is to learn from, and how many of the judged ones the reader's own models and marks have judged. */
interface OwnLessons extends Lessons {
  own: number;
}

/** What a stranger's judgement counts, beside one by the reader's own criteria: it is of another's taste. */
const FOLLOWED_WEIGHT = 0.25;

/** Below this many papers seen, what is learned from their keywords alone is chance: measured, `npm run bench -- judgement`. */
const ENOUGH_SEEN = 500;
/** And below this many judged, what is learned from these. */
const ENOUGH_JUDGED = 10;

/** What there is to learn from under some criteria; null where it is too little. */
export async function lessonsFor(
  situation: Situation,
  { book, reads, seen, triage, followed }: LessonSources,
): Promise<OwnLessons | null> {
  const [lessons, marks, lately, others] = await Promise.all([
    book.all(situation.criteriaId),
    triage(),
    seen(),
    followed?.() ?? new Map<string, number>(),
  ]);
  const byHand = new Map(marks.filter(isSaid).map(({ id, star }) => [id, star]));
  // Of several, what counts most: a draft that was tried, or another model, is not to take its place.
  const byModel = newestAnswers(
    lessons.toSorted((a, b) => labelWeight(a, situation) - labelWeight(b, situation)),
  );
  const isOwn = (id: string) => byModel.has(id) || byHand.has(id);
  const byOthers = [...others].filter(([id]) => !isOwn(id));
  const judged = [...byOthers.map(([id]) => id), ...byModel.keys(), ...byHand.keys()];
  const counts = await reads.counts(situation, judged);
  const labels: Label[] = [];
  const label = (id: string, relevant: boolean, weight: number) => {
    const words = counts.get(id);
    if (words) labels.push({ counts: words, relevant, weight });
  };
  for (const [id, relevance] of byOthers) label(id, relevance >= situation.cut, FOLLOWED_WEIGHT);
  const strangers = labels.length;
  for (const [id, lesson] of byModel) {
    if (!byHand.has(id)) label(id, (lesson.relevance ?? 0) >= situation.cut, labelWeight(lesson, situation));
  }
  for (const [id, relevant] of byHand) label(id, relevant, 1);
  const unjudged = lately.filter((id) => !isOwn(id) && !others.has(id));
  const soft = unjudged.length < ENOUGH_SEEN ? [] : [...(await reads.byId(situation, unjudged)).values()];
  if (labels.length < ENOUGH_JUDGED && soft.length === 0) return null;
  return { judged: labels, seen: soft, own: labels.length - strangers };
}

/** A hash of what the reader said of papers by hand, and followed digests of others, so that a change of it is noticed. */
export async function marksHash({
  triage,
  followed,
}: Pick<LessonSources, 'triage' | 'followed'>): Promise<number> {
  const [marks, others] = await Promise.all([triage(), followed?.() ?? []]);
  const said = marks.filter(isSaid).map(({ id, star }) => `${id} ${star}`);
  const heard = [...others].map(([id, relevance]) => `${id} ${relevance}`);
  return fnv1a([...said, ...heard].sort().join('\n'));
}

/** Both a star and “not for me” say nothing. */
export function isSaid({ star, dismissed }: Triage): boolean {
  return star !== dismissed;
}

/** A paper may have been judged under several wordings and by several models. */
export function newestAnswers(lessons: readonly Lesson[]): Map<string, Lesson> {
  return new Map(lessons.filter(({ relevance }) => relevance !== null).map((each) => [each.id, each]));
}
