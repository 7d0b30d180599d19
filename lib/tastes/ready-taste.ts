import { pausing } from '../base/in-steps';
import { learn, type Taste } from '../learned/learner';
import { packTaste, unpackTaste } from '../learned/packed-taste';
import { steered } from '../learned/steering';
import { keepTaste, tasteOf } from '../store/kept-tastes';
import type { KeptTaste } from '../store/learned-rows';
import type { ScoresDb } from '../store/scores-db';
import { type LessonSources, lessonsFor, marksHash } from './lessons-for';
import type { Situation } from './situation';

/** What was learned for some criteria, and what it was learned from. */
interface Ready {
  taste: Taste;
  kept: KeptTaste;
}

/** Holds what was learned ready. */
export interface ReadyTaste {
  /** Learned in earlier times where it may still be used, else learned now. Null where there is too little to learn from. */
  of(situation: Situation): Promise<Ready | null>;
  /** Learns anew where there is enough that is new; resolves once that is done. */
  renew(situation: Situation): Promise<void>;
  forget(): void;
}

/** The order in which papers are gone through; any will do. */
const ORDER = 1;
/** So many answers, or papers seen, more than were learned from are worth learning anew, or this part more. */
const NEW_ANSWERS = 10;
const NEW_SEEN = 50;
const NEW_PART = 0.05;

export function createReadyTaste(db: ScoresDb, sources: LessonSources, now = Date.now): ReadyTaste {
  const ready = new Map<string, Ready>();
  /** Raised when all is forgotten. */
  let edition = 0;
  const learning = new Map<string, Promise<Ready | null>>();

  async function recalled({ criteriaId }: Situation): Promise<Ready | null> {
    const known = ready.get(criteriaId);
    if (known) return known;
    const kept = await tasteOf(db, criteriaId).catch(() => null);
    const taste = kept && unpackTaste(kept.bytes);
    if (!taste) return null;
    ready.set(criteriaId, { taste, kept });
    return { taste, kept };
  }

  async function learnNow(situation: Situation, before: Ready | null): Promise<Ready | null> {
    const mine = edition;
    // What comes from now on is not in it.
    const at = now();
    const [lessons, marks] = await Promise.all([lessonsFor(situation, sources), marksHash(sources)]);
    if (!lessons) return null;
    const taste = await pausing(learn(lessons, ORDER));
    const { criteriaId, criteria, scorer, cut } = situation;
    const kept: KeptTaste = {
      ...{ criteriaId, criteria, scorer, cut, bytes: packTaste(taste), marks, at },
      ...{ judged: lessons.own, seen: lessons.seen.length },
      seed: before?.kept.seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    };
    // All was forgotten meanwhile: what was learned of it goes, too.
    if (mine !== edition) return null;
    ready.set(criteriaId, { taste, kept });
    await keepTaste(db, kept).catch(() => undefined);
    return { taste, kept };
  }

  /** One at a time for the same wording, model and cut. */
  function learnAnew(situation: Situation, before: Ready | null): Promise<Ready | null> {
    const name = nameOf(situation);
    const going = learning.get(name) ?? learnNow(situation, before);
    learning.set(name, going);
    return going.finally(() => learning.delete(name));
  }

  async function isOutgrown({ kept }: Ready): Promise<boolean> {
    const [answers, marks, seen] = await Promise.all([
      sources.book.answersSince(kept.criteriaId, kept.at),
      marksHash(sources),
      db.getAllKeysFromIndex('papers', 'at', IDBKeyRange.lowerBound(kept.at, true)).catch(() => []),
    ]);
    return (
      answers >= Math.max(NEW_ANSWERS, NEW_PART * kept.judged) ||
      seen.length >= Math.max(NEW_SEEN, NEW_PART * kept.seen) ||
      marks !== kept.marks
    );
  }

  return {
    async of(situation) {
      const before = await recalled(situation);
      const found = before && isOf(before, situation) ? before : await learnAnew(situation, before);
      return found && situation.steering
        ? { ...found, taste: steered(found.taste, situation.steering) }
        : found;
    },
    async renew(situation) {
      // What has come since it began is not in what is being learned now.
      await learning.get(nameOf(situation));
      const before = await recalled(situation);
      if (!before || !isOf(before, situation) || (await isOutgrown(before)))
        await learnAnew(situation, before);
    },
    forget() {
      edition += 1;
      ready.clear();
      learning.clear();
    },
  };
}

/** It was learned for this wording, this model and this cut. */
function isOf({ kept }: Ready, { criteria, scorer, cut }: Situation): boolean {
  return kept.criteria === criteria && kept.scorer === scorer && kept.cut === cut;
}

function nameOf({ criteriaId, criteria, scorer, cut }: Situation): string {
  return [criteriaId, criteria, scorer, cut].join(' ');
}
