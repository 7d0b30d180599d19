import { dayAt } from '../base/days';
import type { FollowedScore, SourceState } from '../store/followed-rows';
import { CATCH_UP_DAYS, FILES_A_DAY, TROUBLE_MS, tomorrow } from './due';
import type { Failed, Fetched, fetchSource, Known } from './fetch-source';
import { fetchWords } from './fetch-words';
import { followedScores, readSource } from './read-source';
import { distrust, estranged, ownerOf } from './trust';
import { WORDS } from './words';

export interface ReadingDeps {
  get: typeof fetchSource;
  now(): Date;
  /** Writes down how far a source is, and what was read with it: nothing, once nobody follows it any more. */
  keep(state: SourceState, scores?: readonly FollowedScore[]): Promise<void>;
}

/** How the reading of a source ends: why, and when it goes on. */
export interface End {
  trouble?: string;
  held?: string;
  next: number;
}

/** Asks for the files of one source, one at a time, and keeps what they say. */
export interface Reading {
  readonly state: SourceState;
  readonly today: string;
  /** Asks for a file. Null where no more are to be asked for today, or it was broken off. */
  ask(url: string, known?: Known): Promise<Fetched | null>;
  /** Keeps what a file says. @returns how the reading ends with it; null where it may go on */
  take(text: string, named: string, known?: Known): Promise<End | null>;
  /** Lets a day wait, or go, that has no file that can be read. */
  miss(day: string): Promise<void>;
  change(change: Partial<SourceState>): Promise<void>;
  /** How the reading ends with what a server said. */
  endOf(fetched: Failed): End;
}

/** Days that are remembered as read. */
const KEPT_DAYS = 2 * CATCH_UP_DAYS;

/** @param host in words for the reader */
export function createReading(
  before: SourceState,
  { get, now, keep }: ReadingDeps,
  { host, atAWord, signal }: { host: string; atAWord: boolean; signal: AbortSignal },
): Reading {
  const at = now().getTime();
  const today = dayAt(at);
  const asked = !atAWord && before.asked?.day === today ? before.asked : { day: today, files: 0 };
  let state: SourceState = { ...before, looked: at, asked };

  async function change(change: Partial<SourceState>, scores?: readonly FollowedScore[]): Promise<void> {
    state = { ...state, ...change };
    await keep(state, scores);
  }

  function withDay(day: string, papers: number): SourceState['days'] {
    const others = state.days.filter((each) => each.day !== day);
    return [...others, { day, papers }].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, KEPT_DAYS);
  }

  async function miss(day: string): Promise<void> {
    const others = (state.missing ?? []).filter((each) => each.day !== day);
    await change({ missing: [{ day, on: today }, ...others].slice(0, KEPT_DAYS) });
  }

  return {
    today,
    get state() {
      return state;
    },
    change,
    miss,
    async ask(url, known) {
      const files = state.asked?.files ?? 0;
      if (signal.aborted || files >= FILES_A_DAY) return null;
      // Before the request: whoever is killed by a file must not ask for it for ever.
      await change({ asked: { day: today, files: files + 1 } });
      const fetched = await get(url, { known, signal });
      if (signal.aborted) return null;
      if (fetched.kind === 'unreachable') await change({ asked: { day: today, files } });
      return fetched;
    },
    async take(text, named, known = { etag: '', modified: '' }) {
      const reading = readSource(text, named);
      // What cannot be read now is not asked for again before tomorrow.
      const next = tomorrow(at);
      if (reading.kind === 'unknown') return { trouble: WORDS.unknownFormat({ why: reading.why }), next };
      if (reading.kind === 'empty') {
        await change({ days: withDay(named || today, 0), ...known });
        return null;
      }
      const { digest, day } = reading;
      const why = distrust(digest, day, today);
      // Released, it is not held for the same day again. Another owner's is then its own, and is read.
      if (why !== '' && named !== '') await change({ days: withDay(named, 0) });
      const held = why || estranged(digest, state.owner);
      if (held !== '') return { held, next };
      const scores = followedScores(state.id, digest, day, at);
      const days = withDay(named || day || today, scores.length);
      await change({ days, owner: state.owner || ownerOf(digest), ...known }, scores);
      return null;
    },
    endOf(fetched) {
      const words = fetchWords(fetched, host);
      return fetched.kind === 'moved'
        ? { held: words, next: tomorrow(at) }
        : { trouble: words, next: at + TROUBLE_MS };
    },
  };
}
