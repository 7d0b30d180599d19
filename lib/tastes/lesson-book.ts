import { DAY_MS } from '../base/day-ms';
import { regimeName } from '../learned/regime';
import { importScores } from '../store/earlier-scores';
import { importSource } from '../store/imported';
import type { Lesson, LessonRegime } from '../store/learned-rows';
import {
  changeLessons,
  lessonsByKey,
  lessonsOf,
  lessonsSince,
  lessonsUnder,
  scoresByKey,
} from '../store/lessons';
import type { ScoreRecord, ScoresDb } from '../store/scores-db';

/** What was foreseen and what came of it. */
export interface LessonBook {
  /** The newest under a regime by score key, from the oldest to the newest: what the next page is foreseen by. */
  recent(under: LessonRegime): Promise<ReadonlyMap<string, Lesson>>;
  /** Whether these are in memory already. */
  isOpen(under: LessonRegime): boolean;
  /** What was noted of some scores, by their keys, however long ago. */
  noted(under: LessonRegime, keys: readonly string[]): Promise<ReadonlyMap<string, Lesson>>;
  /** The newest under whatever wording and model; without a number, all that is learned from. */
  all(criteriaId: string, most?: number): Promise<Lesson[]>;
  /** How many papers were judged from a moment on, in ms since the epoch, that had not come by long before. */
  answersSince(criteriaId: string, at: number): Promise<number>;
  /** What was foreseen of a page. What was foreseen of a paper first counts: later the answer may be known. */
  note(lessons: readonly Lesson[]): Promise<void>;
  /** Scores were bought. */
  answer(records: readonly ScoreRecord[]): Promise<void>;
  /** Scores were deleted. */
  takeBack(keys: readonly string[]): Promise<void>;
  forget(): void;
}

/** More than any step looks back on between two pages. */
const RECENT = 2000;
/** 10,000 to learn from, and what was left out beside them. */
const MOST = 15_000;
/** An answer comes within this of its paper, in ms, or hardly ever. */
const LONG_MS = 2 * DAY_MS;

export function createLessonBook(db: ScoresDb, now = Date.now): LessonBook {
  /** Of each regime in use. */
  const open = new Map<string, Promise<Map<string, Lesson>>>();
  /** Those of them that have been read. */
  const here = new Set<string>();
  const isOpen = (under: LessonRegime) => here.has(nameOf(under));
  const nameOf = (under: LessonRegime) => `${under.criteriaId}\n${regimeName(under)}`;

  function recent(under: LessonRegime): Promise<Map<string, Lesson>> {
    const name = nameOf(under);
    const known =
      open.get(name) ??
      lessonsUnder(db, under, RECENT)
        .then(
          (lessons) => heard(lessons, isDue),
          () => [],
        )
        .then(byKey);
    open.set(name, known);
    void known.then(() => open.get(name) === known && here.add(name));
    return known;
  }

  /** A background that died between a score and its lesson left the lesson without it. */
  async function heard(
    lessons: readonly Lesson[],
    of = (_lesson: Lesson) => true,
  ): Promise<readonly Lesson[]> {
    const unanswered = lessons.filter((each) => each.relevance === null && of(each)).map(({ key }) => key);
    const scores = await scoresByKey(db, unanswered).catch(() => []);
    if (scores.length === 0) return lessons;
    const mended = byKey(
      await changeLessons(
        db,
        scores.map(({ key }) => key),
        answering(scores, now()),
      ).catch(() => []),
    );
    return lessons.map((lesson) => mended.get(lesson.key) ?? lesson);
  }

  /** On disk, and in memory; there alone where the disk takes nothing. */
  async function change(keys: readonly string[], how: Parameters<typeof changeLessons>[2]): Promise<void> {
    const maps = await Promise.all(open.values());
    const inMemory = (key: string) => maps.find((known) => known.has(key))?.get(key);
    const changed = await changeLessons(db, keys, how).catch(() =>
      keys.flatMap((key) => how(key, inMemory(key)) ?? []),
    );
    for (const lesson of changed) (await open.get(nameOf(lesson)))?.set(lesson.key, lesson);
  }

  return {
    recent,
    isOpen,
    async noted(under, keys) {
      const known = isOpen(under) ? await recent(under) : new Map<string, Lesson>();
      const older = keys.filter((key) => !known.has(key));
      const kept = older.length > 0 ? await lessonsByKey(db, older).catch(() => []) : [];
      return new Map(
        [...kept, ...keys.flatMap((key) => known.get(key) ?? [])].map((each) => [each.key, each]),
      );
    },
    note(lessons) {
      const fresh = byKey(lessons);
      return change([...fresh.keys()], (key, before) => {
        const lesson = fresh.get(key);
        return lesson && isNews(lesson, before) ? lesson : null;
      });
    },
    async all(criteriaId, most = MOST) {
      const taught = (record: ScoreRecord) => (isOwn(record) ? unforeseen(record) : null);
      await importScores(db, criteriaId, taught).catch(() => undefined);
      const kept = await lessonsOf(db, criteriaId, most).catch(() => []);
      return [...kept.slice(0, -RECENT), ...(await heard(kept.slice(-RECENT)))];
    },
    async answersSince(criteriaId, at) {
      const lessons = await lessonsSince(db, criteriaId, at - LONG_MS).catch(() => []);
      return lessons.filter((each) => each.relevance !== null && (each.answeredAt ?? each.at) >= at).length;
    },
    answer(records) {
      const own = records.filter(isOwn);
      return change(
        own.map(({ key }) => key),
        answering(own, now()),
      );
    },
    takeBack: (keys) => change(keys, (_key, before) => (before ? { ...before, relevance: null } : null)),
    forget() {
      open.clear();
      here.clear();
    },
  };
}

function byKey(lessons: readonly Lesson[]): Map<string, Lesson> {
  return new Map(lessons.map((lesson) => [lesson.key, lesson]));
}

/** It was to be bought: what else was says nothing of the others, see `pastOf`. */
const isDue = ({ foreseen }: Lesson) => foreseen?.buy !== false;

/** Nothing is known of the paper, or it was drawn, or left out, by another chance and has no answer yet. */
function isNews({ foreseen }: Lesson, before: Lesson | undefined): boolean {
  if (!before) return true;
  return before.relevance === null && before.foreseen?.chance !== foreseen?.chance;
}

/** What was read in from a digest is somebody else's taste. */
const isOwn = ({ scorer }: ScoreRecord) => importSource(scorer) === null;

/**
 * What lessons become by these scores.
 * @param at when they were heard of: a score may be older than what was learned before anybody heard of it
 */
function answering(records: readonly ScoreRecord[], at: number) {
  const scores = new Map(records.map((record) => [record.key, record]));
  return (key: string, before: Lesson | undefined): Lesson | null => {
    const record = scores.get(key);
    if (!record) return null;
    return { ...(before ?? unforeseen(record)), relevance: record.relevance, answeredAt: at };
  };
}

/** A score that came before anybody foresaw it still teaches what is relevant. */
function unforeseen({ key, id, criteriaId, scorer, relevance, at }: ScoreRecord): Lesson {
  const [criteria = ''] = key.split(' ');
  return { key, id, criteriaId, criteria, scorer, category: '', foreseen: null, relevance, at };
}
