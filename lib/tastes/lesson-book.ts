import type { Past } from '../learned/past';
import { importSource } from '../store/imported';
import type { Lesson } from '../store/learned-rows';
import {
  emptyLessons,
  forgottenAt,
  keepLessons,
  lessonsByKey,
  lessonsOf,
  scoresByKey,
  scoresOf,
} from '../store/lessons';
import type { ScoreRecord, ScoresDb } from '../store/scores-db';

/** What was foreseen and what came of it. */
export interface LessonBook {
  /** The newest of some criteria by score key, from the oldest to the newest: what the next page is foreseen by. */
  recent(criteriaId: string): Promise<ReadonlyMap<string, Lesson>>;
  /** All that is learned from. */
  all(criteriaId: string): Promise<Lesson[]>;
  note(criteriaId: string, lessons: readonly Lesson[]): Promise<void>;
  /** Scores were bought. */
  answer(records: readonly ScoreRecord[]): Promise<void>;
  /** Scores were deleted. */
  takeBack(keys: readonly string[]): Promise<void>;
  forget(): void;
}

/** A few days of a reader: more than any step looks back on between two pages. */
const RECENT = 2000;
/** 10,000 to learn from, and what was left out beside them. */
const MOST = 15_000;

export function createLessonBook(db: ScoresDb): LessonBook {
  const open = new Map<string, Promise<Map<string, Lesson>>>();

  async function read(criteriaId: string): Promise<Map<string, Lesson>> {
    const kept = await lessonsOf(db, criteriaId, RECENT)
      .then(heard)
      .catch(() => []);
    return new Map(kept.map((lesson) => [lesson.key, lesson]));
  }

  /** A background that died between a score and its lesson left the lesson without it. */
  async function heard(lessons: readonly Lesson[]): Promise<Lesson[]> {
    const unanswered = lessons.filter(({ relevance }) => relevance === null).map(({ key }) => key);
    const known = new Map((await scoresByKey(db, unanswered)).map((record) => [record.key, record]));
    const all = lessons.map((lesson) => {
      const record = known.get(lesson.key);
      return record ? answered(lesson, record) : lesson;
    });
    const mended = all.filter(({ key }) => known.has(key));
    if (mended.length > 0) await keepLessons(db, mended).catch(() => undefined);
    return all;
  }

  function recent(criteriaId: string): Promise<Map<string, Lesson>> {
    const known = open.get(criteriaId) ?? read(criteriaId);
    open.set(criteriaId, known);
    return known;
  }

  async function note(criteriaId: string, lessons: readonly Lesson[]): Promise<void> {
    const known = await recent(criteriaId);
    for (const lesson of lessons) known.set(lesson.key, lesson);
    await keepLessons(db, lessons).catch(() => undefined);
  }

  return {
    ...{ recent, note },
    async all(criteriaId) {
      // What was not heard of is heard of first.
      await recent(criteriaId);
      const kept = await lessonsOf(db, criteriaId, MOST).catch(() => null);
      if (!kept) return [...(await recent(criteriaId)).values()];
      if (kept.length > 0) return kept;
      // Scores of a time before anything was learned from them.
      const [earlier, since] = await Promise.all([scoresOf(db, criteriaId), forgottenAt(db)]).catch(
        () => [[], 0] as const,
      );
      const own = earlier.filter((record) => isOwn(record) && record.at > since);
      await note(criteriaId, own.slice(-MOST).map(unforeseen));
      return lessonsOf(db, criteriaId, MOST).catch(() => []);
    },
    async answer(records) {
      for (const [criteriaId, own] of Map.groupBy(records.filter(isOwn), (record) => record.criteriaId)) {
        const known = await recent(criteriaId);
        const keys = own.map(({ key }) => key);
        const older = await lessonsByKey(db, keys).catch(() => []);
        const before = new Map([...older.map((each) => [each.key, each] as const), ...known]);
        await note(
          criteriaId,
          own.map((record) => answered(before.get(record.key) ?? unforeseen(record), record)),
        );
      }
    },
    async takeBack(keys) {
      await emptyLessons(db, keys);
      for (const known of await Promise.all(open.values()))
        for (const key of keys) {
          const lesson = known.get(key);
          if (lesson) known.set(key, { ...lesson, relevance: null });
        }
    },
    forget: () => open.clear(),
  };
}

/** What was read in from a digest is somebody else's taste. */
const isOwn = ({ scorer }: ScoreRecord) => importSource(scorer) === null;

function answered(lesson: Lesson, { relevance }: ScoreRecord): Lesson {
  return { ...lesson, relevance };
}

/** A score that came before anybody foresaw it still teaches what is relevant. */
function unforeseen({ key, id, criteriaId, scorer, relevance, at }: ScoreRecord): Lesson {
  const [criteria = ''] = key.split(' ');
  return { key, id, criteriaId, criteria, scorer, category: '', foreseen: null, relevance, at };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lessons as what is learned looks back on them. A paper that the reader had bought by hand says nothing of the others. */
export function pastOf(lessons: readonly Lesson[], cut: number): Past[] {
  return lessons.flatMap(({ foreseen, relevance, at }) => {
    if (!foreseen) return [];
    const relevant = foreseen.buy && relevance !== null ? relevance >= cut : null;
    return [{ ...foreseen, relevant, day: dayOf(at) }];
  });
}

/** Days since the epoch. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
