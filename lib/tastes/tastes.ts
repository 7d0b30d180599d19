/** What was learned, in use: what is foreseen of a page, and what is remembered of it until the model has spoken. */

import { warmUp } from '../learned/warm-up';
import { forgetLearned, outdateTastes } from '../store/kept-tastes';
import type { Lesson } from '../store/learned-rows';
import { forgetLessons, type WhichLessons } from '../store/lessons';
import type { ScoreRecord, ScoresDb } from '../store/scores-db';
import { type Foreseen, type Foresight, foresee, isTested } from './foresight';
import { createLastPage } from './last-page';
import { createLessonBook } from './lesson-book';
import type { LessonSources } from './lessons-for';
import { lookBack, type TasteReport } from './look-back';
import { createOutlooks } from './outlooks';
import { pastOf } from './past-of';
import { createReads, type TextOf } from './reads';
import { createReadyTaste } from './ready-taste';
import type { Situation } from './situation';

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
  /** Scores turned out not to be their papers' own. */
  takenBack(keys: readonly string[]): Promise<void>;
  /** Learns from what has come since, where that is enough: for the next page. */
  renew(situation: Situation): Promise<void>;
  /** What was learned for some criteria, from what, and how good it was. */
  report(situation: Situation): Promise<TasteReport>;
  /** All that was learned, for all criteria. Scores stay, and teach nothing any more. */
  forget(): Promise<void>;
  /** Some scores are gone: what was learned from them goes, too. */
  unlearn(which: WhichLessons): Promise<void>;
  /** Lessons on disk are others now. */
  reread(): Promise<void>;
}

/** What is known of papers and of what the reader did with them. */
export interface TasteDeps extends Pick<LessonSources, 'seen' | 'triage' | 'followed'> {
  db: ScoresDb;
  /** Papers that were read somewhere on arXiv, abstracts included. */
  texts(ids: readonly string[]): Promise<readonly TextOf[]>;
  now?: () => number;
}

export function createTastes({ db, texts, now = Date.now, ...told }: TasteDeps): Tastes {
  const book = createLessonBook(db, now);
  const reads = createReads(db, texts, now);
  const ready = createReadyTaste(db, { book, reads, ...told }, now);
  const outlooks = createOutlooks(db, { book, reads, seen: told.seen });
  const lastPage = createLastPage(db);

  /** Answers that are being written down. */
  const hearing = new Set<Promise<void>>();

  /** Has something done to what is on disk; what is in memory begins anew, and so does what is learned. */
  async function change(doing: (disk: ScoresDb) => Promise<void>): Promise<void> {
    // Before it, too: what is being learned or written now would come to lie behind it.
    forgetAll();
    await doing(db);
    forgetAll();
  }

  function forgetAll(): void {
    for (const each of [book, ready, outlooks, lastPage]) each.forget();
  }

  async function rank(situation: Situation, papers: readonly TextOf[]): Promise<Foresight> {
    const [found, page] = await Promise.all([ready.of(situation), reads.of(situation, papers)]);
    const leaning = await outlooks.leanings(situation, page);
    const past = pastOf(await outlooks.past(situation), situation.cut);
    const foreseen = foresee(
      [...page].map(([id, { counts }], i) => ({ id, counts, lean: leaning[i] ?? 0 })),
      { taste: found?.taste ?? null, past, recall: situation.recall, seed: found?.kept.seed ?? 0 },
    );
    return {
      papers: new Map(foreseen.map((each) => [each.id, each])),
      ...{ judged: found?.kept.judged ?? 0, seen: found?.kept.seen ?? 0 },
      ...{ tested: isTested(past), warmUp: warmUp(past) },
    };
  }

  return {
    async foresee(situation, papers, owed) {
      const known = await lastPage.of(situation, papers);
      lastPage.is(situation, papers);
      const foresight = known ?? (await rank(situation, papers));
      // Only where papers may be left out it matters what was decided before.
      const before = await book.noted(situation, situation.recall === null ? [] : [...owed.values()]);
      const foreseen = [...foresight.papers.values()].map((each) =>
        held(each, before.get(owed.get(each.id) ?? ''), situation),
      );
      const lessons = foreseen.flatMap((each) => lessonOf(each, owed.get(each.id), situation, now()));
      if (lessons.length > 0) void book.note(lessons).catch(() => undefined);
      return { ...foresight, papers: new Map(foreseen.map((each) => [each.id, each])) };
    },
    answered(records) {
      const heard = book.answer(records).finally(() => hearing.delete(heard));
      hearing.add(heard);
      return heard;
    },
    takenBack: (keys) => book.takeBack(keys),
    async renew(situation) {
      await Promise.allSettled(hearing);
      await ready.renew(situation);
      await outlooks.renew(situation);
      await lastPage.renew(situation, (page) => rank(situation, page));
    },
    report: (situation) => lookBack(situation, { book, ready, ...told, texts, now }),
    forget: () => change((disk) => forgetLearned(disk, now())),
    unlearn: (which) =>
      change(async (disk) => {
        await forgetLessons(disk, which);
        await outdateTastes(disk);
      }),
    reread: () => change(outdateTastes),
  };
}

/** What was left out once stays left out, and what was drawn as a sample stays drawn, for as long as anything is left out. */
function held(now: Foreseen, before: Lesson | undefined, { recall }: Situation): Foreseen {
  const { chance, buy } = before?.foreseen ?? { chance: 1, buy: true };
  return recall === null || chance === 1 ? now : { ...now, chance, buy };
}

function lessonOf(
  { id, margin, lean, probability, chance, buy }: Foreseen,
  key: string | undefined,
  { criteriaId, criteria, scorer, category }: Situation,
  at: number,
): Lesson[] {
  if (key === undefined) return [];
  const foreseen = { margin, lean, probability, chance, buy };
  return [{ key, id, criteriaId, criteria, scorer, category, foreseen, relevance: null, at }];
}
