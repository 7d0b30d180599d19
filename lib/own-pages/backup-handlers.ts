import type { Counts, How, PartName, Restored } from '../backup/contract';
import { lessonsToForget, scoresToForget } from '../backup/forget-scores';
import { PARTS } from '../backup/parts';
import { mergeIn, replaceBy } from '../backup/put-back';
import { readFile } from '../backup/read-file';
import { writeSlice } from '../backup/write-slice';
import type { DailyRun } from '../daily/daily-run';
import { readDaily } from '../daily/daily-settings';
import type { Follower } from '../follow/contract';
import type { Handlers } from '../platform/router';
import type { Sessions } from '../run/sessions';
import { dbOf, type Stores } from '../store/any-store';
import type { DigestsDb } from '../store/digests-db';
import { forgetFollowed } from '../store/followed-scores';
import { readSources, type Source } from '../store/followed-sources';
import type { RecordsDb } from '../store/records-db';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoresDb } from '../store/scores-db';
import { StoreError } from '../store/store-fault';
import { unsavedWords } from '../store/unkept';
import type { Tastes } from '../tastes/tastes';
import { WORDS } from './words';

export interface BackupDeps {
  records: RecordsDb;
  scores: ScoresDb;
  digests: DigestsDb;
  keeper: ScoreKeeper;
  daily: DailyRun;
  follower: Pick<Follower, 'tick'>;
  tastes: Tastes;
  sessions: Pick<Sessions, 'refresh' | 'lookAgain' | 'scoresForgotten'>;
}

type BackupHandlers = Pick<
  Handlers,
  'exportSlice' | 'importSlice' | 'importAll' | 'keptAmounts' | 'forgetScores'
>;

/** Everything but the keys in one file, how much is kept, and how scores are forgotten. */
export function createBackupHandlers(deps: BackupDeps): BackupHandlers {
  const { records, keeper, daily, sessions, tastes } = deps;
  /** A file on its way in. It is lost with the worker, and nothing was changed then. */
  let incoming = { id: '', slices: [] as string[] };

  const stores: Stores = { records, scores: deps.scores, digests: deps.digests };

  async function putBack(text: string, how: How): Promise<Restored> {
    const reading = readFile(text);
    if (!reading.ok) return reading;
    const [before, followed] = await Promise.all([readDaily(records), readSources(records)]);
    const put = how === 'replace' ? replaceBy : mergeIn;
    const trouble = await put(stores, reading.file).then(
      () => null,
      (error: unknown) => unsavedWords(error) ?? WORDS.notPutBack,
    );
    // What is kept by now holds, also where the rest could not be.
    await tastes.reread().catch(() => undefined);
    const { on } = await readDaily(records);
    if (on !== before.on) void daily.switched(on);
    await followOthers(followed);
    if (how === 'replace') sessions.scoresForgotten();
    await sessions.refresh();
    await sessions.lookAgain();
    if (trouble !== null) return { ok: false, why: trouble };
    const { rows, leftOut } = reading.file;
    return { ok: true, read: countsOf((name) => rows.get(name)?.length ?? 0), leftOut };
  }

  /** What was said by those that are followed no more goes; the new ones are read where the browser allows it. */
  async function followOthers(before: readonly Source[]): Promise<void> {
    const now = new Set((await readSources(records)).map(nameOf));
    const gone = before.filter((source) => !now.delete(nameOf(source)));
    await Promise.all(gone.map(({ id }) => forgetFollowed(deps.digests, id))).catch(() => undefined);
    if (now.size > 0) void deps.follower.tick();
  }

  return {
    async exportSlice({ at }) {
      return writeSlice(stores, at, new Date());
    },

    async importSlice({ id, at, text }) {
      if (at === 0) incoming = { id, slices: [] };
      if (incoming.id !== id || incoming.slices.length !== at) return { ok: false, why: WORDS.slicesLost };
      incoming.slices.push(text);
      return { ok: true };
    },

    async importAll({ id, slices, how }) {
      const arrived = incoming;
      if (arrived.id !== id || arrived.slices.length !== slices) return { ok: false, why: WORDS.slicesLost };
      incoming = { id: '', slices: [] };
      return putBack(arrived.slices.join(''), how);
    },

    async keptAmounts() {
      const counted = await Promise.all(
        PARTS.map(async ({ name, db }) => [name, await dbOf(stores, db).count(name)] as const),
      );
      const of = new Map<PartName, number>(counted);
      const estimate = await navigator.storage?.estimate().catch(() => null);
      return { counts: countsOf((name) => of.get(name) ?? 0), bytes: estimate?.usage ?? null };
    },

    async forgetScores(which) {
      try {
        const keys = await scoresToForget(deps.scores, which, Date.now());
        await keeper.forget(keys);
        if (keeper.fault) throw new StoreError(keeper.fault);
        await tastes.unlearn(lessonsToForget(which, Date.now()));
        sessions.scoresForgotten();
        return { ok: true, forgotten: keys.length };
      } catch (error) {
        return { ok: false, why: unsavedWords(error) ?? WORDS.notForgotten };
      }
    },
  };
}

/** A file may have the same id for another one. */
const nameOf = ({ id, where }: Source) => `${id} ${where.url}`;

function countsOf(count: (name: PartName) => number): Counts {
  return Object.fromEntries(PARTS.map(({ name }) => [name, count(name)])) as Counts;
}
