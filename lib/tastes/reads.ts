import { pausing, type Steps } from '../base/in-steps';
import type { Paper } from '../papers/paper';
import type { Read } from '../ranking/keyword/company';
import { createKeywordScorer } from '../ranking/keyword/keyword-scorer';
import type { LocalScorer } from '../ranking/local-scorer';
import type { Counts } from '../ranking/term-counts';
import { keepReads, latestReads, readsOf } from '../store/kept-reads';
import type { KeptRead } from '../store/learned-rows';
import type { ScoresDb } from '../store/scores-db';
import type { Situation } from './situation';

/** A paper's own words. */
export type TextOf = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** Papers as scorers on the device read them. Each text is read once: that is what takes its time. */
export interface Reads {
  /** By arXiv id. */
  of(situation: Reader, papers: readonly TextOf[]): Promise<Map<string, Read>>;
  /** Of papers by their ids; those whose text nobody has are missing. */
  byId(situation: Reader, ids: readonly string[]): Promise<Map<string, Read>>;
  /** Words alone, whoever's criteria they were read by; those whose text nobody has are missing. */
  counts(situation: Reader, ids: readonly string[]): Promise<Map<string, Counts>>;
}

/** By whose criteria papers are read. */
type Reader = Pick<Situation, 'criteria' | 'text'>;

/** Papers whose words are kept in memory, too, at half a kilobyte each: all that is learned from, and what was seen lately. */
const IN_MEMORY = 12_000;

/** Where more than these are wanted, those that were read last come in one go: a small part of the time that one after the other takes. */
const ONE_BY_ONE = 500;
const IN_ONE_GO = 2000;

/**
 * @param texts of papers that were read somewhere on arXiv
 */
export function createReads(
  db: ScoresDb,
  texts: (ids: readonly string[]) => Promise<readonly TextOf[]>,
  now: () => number = Date.now,
): Reads {
  const known = new Map<string, KeptRead>();
  let latest: Promise<void> | null = null;
  let scorer: { text: string; read: LocalScorer['read'] } | null = null;

  function readerOf(text: string): LocalScorer['read'] {
    if (scorer?.text !== text) scorer = { text, read: createKeywordScorer(text).read };
    return scorer.read;
  }

  function* readAll({ criteria, text }: Reader, papers: readonly TextOf[]): Steps<KeptRead[]> {
    const fresh: KeptRead[] = [];
    for (const paper of papers) {
      const before = known.get(paper.id);
      const length = paper.title.length + paper.abstract.length;
      if (before?.length === length && before.criteria === criteria) continue;
      const read = { id: paper.id, length, criteria, ...readerOf(text)(paper), at: now() };
      known.set(paper.id, read);
      fresh.push(read);
      yield;
    }
    return fresh;
  }

  /** Has them in memory, as far as they are on disk. */
  async function remember(ids: readonly string[]): Promise<void> {
    const wanted = () => ids.filter((id) => !known.has(id));
    if (wanted().length > ONE_BY_ONE) {
      latest ??= latestReads(db, IN_ONE_GO).then(know, () => undefined);
      await latest;
    }
    if (wanted().length > 0) know(await readsOf(db, wanted()).catch(() => []));
  }

  function know(reads: readonly KeptRead[]): void {
    for (const read of reads) if (!known.has(read.id)) known.set(read.id, read);
  }

  function forgetSome(kept: ReadonlySet<string>): void {
    for (const id of known.keys()) {
      if (known.size <= IN_MEMORY) return;
      if (!kept.has(id)) known.delete(id);
    }
  }

  async function of(situation: Reader, papers: readonly TextOf[]): Promise<Map<string, Read>> {
    const ids = papers.map(({ id }) => id);
    await remember(ids);
    const fresh = await pausing(readAll(situation, papers));
    if (fresh.length > 0) void keepReads(db, fresh).catch(() => undefined);
    return knownOf(ids);
  }

  function knownOf(ids: readonly string[]): Map<string, KeptRead> {
    forgetSome(new Set(ids));
    const found = ids.map((id) => known.get(id)).filter((read) => read !== undefined);
    return new Map(found.map((read) => [read.id, read]));
  }

  return {
    of,
    async byId(situation, ids) {
      await remember(ids);
      const isRead = (id: string) => known.get(id)?.criteria === situation.criteria;
      const unread = ids.filter((id) => !isRead(id));
      if (unread.length > 0) await of(situation, await texts(unread));
      const found = knownOf(ids);
      for (const id of unread) if (!isRead(id)) found.delete(id);
      return found;
    },
    async counts(situation, ids) {
      await remember(ids);
      const unread = ids.filter((id) => !known.has(id));
      if (unread.length > 0) await of(situation, await texts(unread));
      return new Map([...knownOf(ids)].map(([id, { counts }]) => [id, counts]));
    },
  };
}
