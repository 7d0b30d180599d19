import { createInTurn } from '../base/in-turn';
import type { DigestsDb } from '../store/digests-db';
import type { SourceState } from '../store/followed-rows';
import { forgetFollowed, keepFollowed, sourceState } from '../store/followed-scores';
import { readSources } from '../store/followed-sources';
import type { RecordsDb } from '../store/records-db';
import { isLookDue } from './due';
import type { fetchSource } from './fetch-source';
import { lookAt } from './look';
import { hostOf, patternOf } from './where';
import { WORDS } from './words';

export interface ReaderDeps {
  records: RecordsDb;
  digests: DigestsDb;
  get: typeof fetchSource;
  now(): Date;
  /** Whether the browser lets Winnow reach these hosts. */
  isAllowed(pattern: string): Promise<boolean>;
  /** Scores were read. */
  changed(): void;
  /** Keeps the background awake while something is read. */
  busy?(working: boolean): void;
}

/** Reads sources one after the other, and writes down what they say. */
export interface SourceReader {
  /**
   * Reads what is due of these, or at the reader's word all of them. Never rejects: what cannot be read or kept now is read
   * another time.
   */
  read(ids: readonly string[], atAWord: boolean): Promise<void>;
  isWorking(id: string): boolean;
  /** Breaks off the reading of one: it writes nothing more. */
  breakOff(id: string): void;
  /** Forgets all that one said, behind whatever is being written of it. */
  forget(id: string): Promise<void>;
  change(state: SourceState): Promise<void>;
}

const NONE: readonly never[] = [];

export function createSourceReader({ records, digests, get, now, ...deps }: ReaderDeps): SourceReader {
  const reads = createInTurn();
  const writes = createInTurn();
  /** Sources that wait to be read, or are read. */
  const working = new Map<string, AbortController>();

  const sourceOf = async (id: string) => (await readSources(records)).find((source) => source.id === id);

  async function readOne(id: string, atAWord: boolean, signal: AbortSignal): Promise<void> {
    const source = await sourceOf(id);
    const state = await sourceState(digests, id);
    if (!source || signal.aborted || state.held !== '') return;
    if (!atAWord && !isLookDue(state, now().getTime())) return;
    const keep = (after: SourceState, scores = NONE) =>
      writes(async () => {
        // Given up meanwhile, or taken from the list by an import: then nothing of it is kept any more.
        if (signal.aborted || !(await sourceOf(id))) return;
        await keepFollowed(digests, after, scores);
        if (scores.length > 0) deps.changed();
      });
    if (await deps.isAllowed(patternOf(source.where)))
      return lookAt(source, state, { get, now, keep }, { atAWord, signal });
    const trouble = WORDS.noPermission({ host: hostOf(source.where) });
    // Looked at again as soon as it may be.
    if (state.trouble !== trouble) await keep({ ...state, trouble, next: 0 });
  }

  return {
    async read(ids, atAWord) {
      const waiting = ids.filter((id) => !working.has(id));
      const reading = waiting.map((id) => {
        const { signal } = working.set(id, new AbortController()).get(id) as AbortController;
        return reads(async () => {
          deps.busy?.(true);
          await readOne(id, atAWord, signal).catch(() => undefined);
          working.delete(id);
          if (working.size === 0) deps.busy?.(false);
        });
      });
      await Promise.all(reading);
    },
    isWorking: (id) => working.has(id),
    breakOff: (id) => working.get(id)?.abort(),
    forget: (id) => writes(() => forgetFollowed(digests, id)),
    change: (state) => writes(() => keepFollowed(digests, state)),
  };
}
