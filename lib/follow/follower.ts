/** Digests that others publish and the reader follows: where they lie, when they are read, when one is no longer trusted. */

import { followedCount, sourceState } from '../store/followed-scores';
import {
  changeSources,
  MAX_SOURCE_NAME,
  MAX_SOURCES,
  readSources,
  type Source,
  type Where,
} from '../store/followed-sources';
import type { FollowedSource, Follower } from './contract';
import { fetchSource } from './fetch-source';
import { PRESETS } from './presets';
import { previewAt } from './preview';
import { createSourceReader, type ReaderDeps } from './reader';
import { hostOf, patternOf } from './where';
import { WORDS } from './words';

export interface FollowerDeps extends Omit<ReaderDeps, 'get' | 'now'> {
  /** What pages show of followed digests is no longer what it was: scores, sources, or their place. */
  changed(): void;
  /** How far the reading is has changed. */
  news(): void;
  /** Wakes the background every hour, or no longer. */
  hourly(on: boolean): void;
  get?: typeof fetchSource;
  now?(): Date;
}

const refuse = (why: string) => ({ ok: false, why }) as const;
const OK = { ok: true } as const;

export function createFollower({
  get = fetchSource,
  now = () => new Date(),
  ...deps
}: FollowerDeps): Follower {
  const { records, digests, isAllowed } = deps;
  const reader = createSourceReader({ ...deps, get, now });
  /** Where the digests of a preview lie, by its address. */
  const seen = new Map<string, Where>();

  /** Reads at the reader's word, and tells when that begins and when it is over. */
  function readAtAWord(ids: readonly string[]): void {
    void reader.read(ids, true).finally(deps.news);
    deps.news();
  }

  async function lookUp(address: string) {
    const found = await previewAt(address, { get, now, isAllowed });
    if (found.ok) seen.set(found.preview.address, found.where);
    return found;
  }

  async function told({ id, name, address, place, teaches, where }: Source): Promise<FollowedSource> {
    const [state, papers] = await Promise.all([sourceState(digests, id), followedCount(digests, id)]);
    const { days, looked, trouble, held } = state;
    return {
      ...{
        id,
        name,
        address,
        place,
        teaches,
        pattern: patternOf(where),
        papers,
        days,
        looked,
        trouble,
        held,
      },
      working: reader.isWorking(id),
    };
  }

  /** How far all of them are, to be compared. */
  const progress = async (ids: readonly string[]) =>
    JSON.stringify(await Promise.all(ids.map((id) => sourceState(digests, id).catch(() => null))));

  return {
    async tick() {
      const ids = (await readSources(records).catch(() => [])).map(({ id }) => id);
      // Firefox forgets alarms when it is closed, and so may Chrome.
      deps.hourly(ids.length > 0);
      const before = await progress(ids);
      await reader.read(ids, false);
      if (before !== (await progress(ids))) deps.news();
    },

    async readNow(id) {
      const ids = (await readSources(records)).map((source) => source.id);
      readAtAWord(ids.filter((each) => id === undefined || each === id));
    },

    async list() {
      return { sources: await Promise.all((await readSources(records)).map(told)), presets: PRESETS };
    },

    async preview(address) {
      const found = await lookUp(address);
      return found.ok ? { ok: true, preview: found.preview } : found;
    },

    async follow(address, name) {
      const called = shortName(name);
      if (called === '') return refuse(WORDS.noName);
      const known = seen.get(address);
      const found = known ? ({ ok: true, where: known } as const) : await lookUp(address);
      if (!found.ok) return refuse(found.why);
      const { where } = found;
      if (!(await isAllowed(patternOf(where)))) return refuse(WORDS.noPermission({ host: hostOf(where) }));
      const source: Source = {
        ...{ id: crypto.randomUUID(), name: called, address: where.url, where },
        ...{ place: 'beside', teaches: false, at: now().getTime() },
      };
      let why = '';
      await changeSources(records, (before) => {
        const isTwice = before.some((each) => each.where.url === where.url);
        if (isTwice) why = WORDS.twice;
        else if (isTaken(before, called)) why = WORDS.nameTaken;
        else if (before.length >= MAX_SOURCES) why = WORDS.most({ most: MAX_SOURCES });
        return why === '' ? [...before, source] : before;
      });
      if (why !== '') return refuse(why);
      deps.hourly(true);
      deps.changed();
      readAtAWord([source.id]);
      return OK;
    },

    async change(id, { name, ...change }) {
      const called = name === undefined ? undefined : shortName(name);
      if (called === '') return refuse(WORDS.noName);
      let taken = false;
      const after = await changeSources(records, (before) => {
        const others = before.filter((each) => each.id !== id);
        taken = called !== undefined && isTaken(others, called);
        if (taken) return before;
        return before.map((each) =>
          each.id === id ? { ...each, ...change, ...(called && { name: called }) } : each,
        );
      });
      if (taken) return refuse(WORDS.nameTaken);
      if (!after.some((each) => each.id === id)) return refuse(WORDS.gone);
      deps.changed();
      return OK;
    },

    async unfollow(id) {
      reader.breakOff(id);
      const left = await changeSources(records, (before) => before.filter((each) => each.id !== id));
      await reader.forget(id);
      deps.hourly(left.length > 0);
      deps.changed();
      return OK;
    },

    async release(id) {
      if (!(await readSources(records)).some((source) => source.id === id)) return refuse(WORDS.gone);
      const state = await sourceState(digests, id);
      await reader.change({ ...state, held: '', owner: '', trouble: '', next: 0 });
      readAtAWord([id]);
      return OK;
    },
  };
}

/** Counts and filters go by names. */
function isTaken(sources: readonly Source[], name: string): boolean {
  return sources.some((each) => each.name.toLowerCase() === name.toLowerCase());
}

function shortName(name: string): string {
  return name.trim().slice(0, MAX_SOURCE_NAME).trim();
}
