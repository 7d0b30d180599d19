/** What was learned, in use: what is foreseen of a page, and what is remembered of it until the model has spoken. */

import { isDrawn } from '../learned/exploration';
import { underRegime } from '../learned/regime';
import { type WarmUp, warmUp } from '../learned/warm-up';
import type { Lesson } from '../store/learned-rows';
import { forgetLearned } from '../store/lessons';
import type { ScoreRecord, ScoresDb } from '../store/scores-db';
import { type Foreseen, foresee, isTested } from './foresight';
import { createLessonBook, pastOf } from './lesson-book';
import type { LessonSources } from './lessons-for';
import { createReads, type TextOf } from './reads';
import { createReadyTaste } from './ready-taste';
import type { Situation } from './situation';

/** What is foreseen of a page. */
export interface Foresight {
  /** By arXiv id. */
  papers: ReadonlyMap<string, Foreseen>;
  /** Papers judged that it was learned from; 0 where the order is made of keywords and of what was seen. */
  judged: number;
  /** Estimates were held against enough answers to be shown. */
  tested: boolean;
  /** What is still to be bought before anything may be left out; null where that is enough. */
  warmUp: WarmUp | null;
}

/** What the device knows of the reader's taste. */
export interface Tastes {
  /**
   * Order and estimates of a page, and what of it is worth asking about. What is foreseen of papers that are to be asked
   * about is remembered, so that it can be held against the answers.
   * @param owed papers without a score, and the keys of these; those whose text is still to come are not among them
   */
  foresee(
    situation: Situation,
    papers: readonly TextOf[],
    owed: ReadonlyMap<string, string>,
  ): Promise<Foresight>;
  /** Scores were bought. */
  answered(records: readonly ScoreRecord[]): Promise<void>;
  /** Learns from what has come since, where that is enough: for the next page. */
  renew(situation: Situation): Promise<void>;
  /** All that was learned, for all criteria. Scores stay: they teach again once they are looked at. */
  forget(): Promise<void>;
}

/** What is known of papers and of what the reader did with them. */
export interface TasteDeps extends Pick<LessonSources, 'seen' | 'triage'> {
  db: ScoresDb;
  /** Papers that were read somewhere on arXiv, abstracts included. */
  texts(ids: readonly string[]): Promise<readonly TextOf[]>;
  now?: () => number;
}

export function createTastes({ db, seen, triage, texts, now = Date.now }: TasteDeps): Tastes {
  const book = createLessonBook(db);
  const reads = createReads(db, texts, now);
  const ready = createReadyTaste(db, { book, reads, seen, triage }, now);

  return {
    async foresee(situation, papers, owed) {
      const [found, recent, lately] = await Promise.all([
        ready.of(situation),
        book.recent(situation.criteriaId),
        seen(),
      ]);
      const own = new Set(papers.map(({ id }) => id));
      const page = await reads.of(situation, papers);
      const others = await reads.byId(
        situation,
        lately.filter((id) => !own.has(id)),
      );
      const seed = found?.kept.seed ?? 0;
      const past = pastOf(underLessons(recent, situation), situation.cut, (id, chance) =>
        isDrawn(id, chance, seed),
      );
      const { recall } = situation;
      const fresh = foresee(
        [...page].map(([id, read]) => ({ ...read, id })),
        { taste: found?.taste ?? null, seen: [...others.values()], past, recall, seed },
      );
      const before = (id: string) => recent.get(owed.get(id) ?? '');
      const foreseen = fresh.map((each) => held(each, before(each.id), situation, seed));
      const lessons = foreseen
        .filter((each) => isNews(each, before(each.id)))
        .flatMap((each) => lessonOf(each, owed.get(each.id), situation, now()));
      if (lessons.length > 0) void book.note(situation.criteriaId, lessons).catch(() => undefined);
      return {
        papers: new Map(foreseen.map((each) => [each.id, each])),
        ...{ judged: found?.kept.judged ?? 0, tested: isTested(past), warmUp: warmUp(past) },
      };
    },
    answered: (records) => book.answer(records),
    renew: (situation) => ready.renew(situation),
    async forget() {
      await forgetLearned(db);
      book.forget();
      ready.forget();
    },
  };
}

function underLessons(recent: ReadonlyMap<string, Lesson>, situation: Situation): Lesson[] {
  const lessons = [...recent.values()].map((lesson) => ({ ...lesson, regime: lesson }));
  return underRegime(lessons, situation);
}

/** What was left out once stays left out, and what was drawn as a sample stays drawn, for as long as anything is left out. */
function held(now: Foreseen, before: Lesson | undefined, { recall }: Situation, seed: number): Foreseen {
  const chance = before?.foreseen?.chance ?? 1;
  if (recall === null || chance === 1) return now;
  return { ...now, chance, buy: isDrawn(now.id, chance, seed) };
}

/** What was foreseen first counts: later the answer may be known. */
function isNews({ chance }: Foreseen, before: Lesson | undefined): boolean {
  if (!before) return true;
  return before.relevance === null && before.foreseen?.chance !== chance;
}

function lessonOf(
  { id, margin, lean, probability, chance }: Foreseen,
  key: string | undefined,
  { criteriaId, criteria, scorer, category }: Situation,
  at: number,
): Lesson[] {
  if (key === undefined) return [];
  const foreseen = { margin, lean, probability, chance };
  return [{ key, id, criteriaId, criteria, scorer, category, foreseen, relevance: null, at }];
}
