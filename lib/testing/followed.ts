import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { daysAgo } from '../base/days';
import { fnv1a } from '../base/fnv1a';
import { writeJson } from '../digest/write-json';
import type { Fetched, fetchSource } from '../follow/fetch-source';
import { createFollower } from '../follow/follower';
import type { DigestPaper } from '../papers/digest';
import { type DigestsDb, openDigests } from '../store/digests-db';
import { followedOf } from '../store/followed-scores';
import { openRecords, type RecordsDb } from '../store/records-db';
import { aDigest, aPaper } from './digests';

/** Somebody who publishes digests, and a reader who follows them, with a clock that is set by hand. */

/** A Friday, as the days of the digests are. */
export const FRIDAY = '2026-02-06';

const HOST = 'https://digests.example';
export const DATED = `${HOST}/out/{yyyy}-{mm}-{dd}.json`;

export const urlOf = (day: string) => `${HOST}/out/${day}.json`;

/** What a server says of an address, once. */
type Answer = Fetched | string;

export interface Publisher {
  /** What lies where: a text, or what a server says instead. */
  files: Map<string, Answer>;
  /** Addresses in the order in which they were asked for. */
  asked: string[];
  get: typeof fetchSource;
  /** Until this is called, whoever asks waits. Returns how to let them go on. */
  stall(): () => void;
  /** Puts a digest of some papers under its day. */
  publish(day: string, papers?: DigestPaper[], rest?: Parameters<typeof aDigest>[0]): void;
}

export function publisher(): Publisher {
  const files = new Map<string, Answer>();
  const asked: string[] = [];
  let gate: Promise<void> | null = null;
  return {
    files,
    asked,
    async get(url, { known, signal } = {}) {
      asked.push(url);
      await gate;
      if (signal?.aborted) return { kind: 'unreachable' };
      const answer = files.get(url) ?? ({ kind: 'missing', status: 404 } as const);
      if (typeof answer !== 'string') return answer;
      const etag = `"${fnv1a(answer)}"`;
      return known?.etag === etag ? { kind: 'same' } : { kind: 'text', text: answer, etag, modified: '' };
    },
    stall() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = null;
        resolve();
      };
    },
    publish(day, papers = [aPaper(), aPaper({ id: idOf(day), relevance: 7 })], rest = {}) {
      files.set(urlOf(day), writeJson(aDigest({ date: day, papers, ...rest })));
    },
  };
}

/** A paper of a day, whose id is that of no other day. */
export const idOf = (day: string) => `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}001`;

export interface Following extends ReturnType<typeof createFollower> {
  records: RecordsDb;
  digests: DigestsDb;
  server: Publisher;
  clock: { day: string; hour: number };
  /** Hosts that the browser does not let it read. */
  forbidden: Set<string>;
  changed: ReturnType<typeof vi.fn<() => void>>;
  news: ReturnType<typeof vi.fn<() => void>>;
  hourly: ReturnType<typeof vi.fn<(on: boolean) => void>>;
  /** Another worker on the same disk. */
  restart(): Following;
  /** Follows an address, and waits until it has been read once. Returns its id. */
  begin(address?: string): Promise<string>;
  /** Resolves once nothing is read. */
  idle(): Promise<void>;
  /** Goes on by days, and ticks on each. */
  live(days: number): Promise<void>;
  /** What is known of a paper, by source. */
  said(id: string): Promise<{ relevance: number; comment: string; day: string }[]>;
  /** The one source that is followed. */
  source(): Promise<Awaited<ReturnType<Following['list']>>['sources'][number]>;
}

export async function following(server = publisher()): Promise<Following> {
  const name = crypto.randomUUID();
  const [records, digests] = await Promise.all([
    openRecords(`records-${name}`),
    openDigests(`digests-${name}`),
  ]);
  return open({ records, digests, server, clock: { day: FRIDAY, hour: 12 }, forbidden: new Set<string>() });
}

type World = Pick<Following, 'records' | 'digests' | 'server' | 'clock' | 'forbidden'>;

function open(world: World): Following {
  const { records, digests, server, clock, forbidden } = world;
  const heard = {
    changed: vi.fn<() => void>(),
    news: vi.fn<() => void>(),
    hourly: vi.fn<(on: boolean) => void>(),
  };
  const follower = createFollower({
    ...{ records, digests, get: server.get, ...heard },
    isAllowed: async (pattern) => !forbidden.has(pattern),
    now: () => new Date(Date.parse(`${clock.day}T00:00:00Z`) + clock.hour * 3_600_000),
  });
  const source = async () => {
    const [first] = (await follower.list()).sources;
    if (!first) throw new Error('nothing is followed');
    return first;
  };
  const idle = () =>
    vi.waitFor(async () => {
      if ((await follower.list()).sources.some(({ working }) => working)) throw new Error('still reading');
    });
  return {
    ...{ ...world, ...follower, ...heard, source, idle },
    restart: () => open(world),
    async begin(address = DATED) {
      const done = await follower.follow(address, 'Somebody');
      if (!done.ok) throw new Error(done.why);
      await idle();
      return (await source()).id;
    },
    async live(days) {
      for (let left = days; left > 0; left -= 1) {
        clock.day = daysAgo(clock.day, -1);
        await follower.tick();
      }
    },
    async said(id) {
      const ids = (await follower.list()).sources.map((each) => each.id);
      const scores = (await followedOf(digests, ids, [id])).get(id) ?? [];
      return scores.map(({ relevance, comment, day }) => ({ relevance, comment, day }));
    },
  };
}
