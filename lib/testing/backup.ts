import 'fake-indexeddb/auto';
import type { Place } from '../backup/contract';
import { PARTS, type Row } from '../backup/parts';
import { writeSlice } from '../backup/write-slice';
import { emptyDay } from '../ledger/day';
import { emptyRun } from '../ledger/run-record';
import { dbOf, type Stores } from '../store/any-store';
import { openDigests } from '../store/digests-db';
import type { Source } from '../store/followed-sources';
import { openRecords } from '../store/records-db';
import { openScores, type ScoreRecord } from '../store/scores-db';
import { aDigest } from './digests';

/** Test-only: databases of which all goes into one file, and back. */

export async function emptyStores(): Promise<Stores> {
  const name = crypto.randomUUID();
  const [records, scores, digests] = await Promise.all([
    openRecords(`records-${name}`),
    openScores(`scores-${name}`),
    openDigests(`digests-${name}`),
  ]);
  return { records, scores, digests };
}

export const aScore = (n: number, rest: Partial<ScoreRecord> = {}): ScoreRecord => ({
  ...{ key: `hash a.example/m 1 2602.${10_000 + n}`, id: `2602.${10_000 + n}`, criteriaId: 'mine' },
  ...{ scorer: 'a.example m low', version: 1, read: Uint16Array.of(n, 7, 65_535), flagged: false },
  ...{ relevance: 1 + (n % 10), novelty: 5, comment: `Sparse: “${n}”, \u2028 and \\"more"\n`, at: 1_000 + n },
  ...rest,
});

/** One row of each store, by a number. */
export const ROWS: Record<string, (n: number) => Row> = {
  criteria: (n) => ({
    ...{ id: `mine-${n}`, name: `Mine ${n}`, text: 'Wanted: graphs\nNot wanted: trees' },
    ...(n % 2 === 0 && { commentLanguage: 'ja' }),
    ...(n % 2 === 1 && { axes: [{ name: 'Load', rubric: 'How much work “it” is', weight: -0.5 }] }),
  }),
  days: (n) => ({ ...emptyDay(`2026-01-${10 + n}`), countedUsd: n / 8, usd: n / 8, promptTokens: 100 * n }),
  runs: (n) => ({ ...emptyRun(`run-${n}`, '2026-01-10', n), total: 2, scored: 2, countedUsd: n / 8 }),
  listings: (n) => ({
    ...{ id: `2026-01-10 /list/cs.LG/new-${n}`, day: '2026-01-10', path: `/list/cs.LG/new-${n}`, rows: 1 },
    ...{ title: 'cs.LG', category: 'cs.LG', runs: [`run-${n}`], since: 1, at: n },
    papers: [{ id: `2602.${10_000 + n}`, version: 1, title: 'Graphs', authors: ['Ada Example'] }],
  }),
  imports: (n) => ({ id: `digest-${n}`, name: 'a.md', digest: aDigest(), criteriaId: 'mine', at: n }),
  triage: (n) => ({
    ...{ id: `2602.${10_000 + n}`, seen: true, star: n % 2 === 0, dismissed: false },
    ...{ note: 'For the “seminar”', met: 1_000 + n },
  }),
  scores: (n) => aScore(n, n % 2 === 1 ? { axes: { Load: 3 } } : {}),
  lessons: (n) => ({
    ...{ key: aScore(n).key, id: aScore(n).id, criteriaId: 'mine', criteria: 'hash', category: 'cs.LG' },
    ...{ scorer: 'a.example m low', relevance: n % 2 === 0 ? 1 + (n % 10) : null, at: 1_000 + n },
    foreseen: n % 3 === 0 ? null : { margin: 0.5, lean: -0.25, probability: 0.125, chance: 1, buy: true },
  }),
  papers: (n) => ({
    ...{ key: `2602.${10_000 + n}v1`, id: `2602.${10_000 + n}`, version: 1, title: 'Graphs', at: n },
    ...{ authors: ['Ada Example'], abstract: 'On $G$.', comments: null, categories: ['cs.LG'] },
    ...{ announced: '2026-01-10', kind: 'new' },
  }),
};

/** A digest that is followed, by a number. */
export const aSource = (n: number, rest: Partial<Source> = {}): Source => ({
  ...{ id: `source-${n}`, name: `Group ${n}`, address: `https://digests.example/${n}/` },
  where: { kind: 'dated', url: `https://digests.example/${n}/{yyyy}-{mm}-{dd}.json` },
  ...{ place: n % 2 === 0 ? 'beside' : 'instead', teaches: n % 2 === 1, at: 1_000 + n },
  ...rest,
});

/** So many rows into each store, the settings and the single facts. */
export async function fill(stores: Stores, count: number): Promise<void> {
  for (const { name, db } of PARTS) {
    await dbOf(stores, db).transact([name], 'readwrite', (tx) =>
      Promise.all(Array.from({ length: count }, (_, n) => tx.objectStore(name).put(ROWS[name]?.(n)))),
    );
  }
  const { records } = stores;
  await records.put('settings', { dailyCapUsd: 3, model: 'mine' }, 'settings');
  await records.put('facts', 'mine-0', 'activeCriteria');
  const daily = {
    on: true,
    cross: true,
    replacements: false,
    notify: false,
    flex: false,
    categories: ['cs.LG'],
  };
  await records.put('facts', JSON.stringify(daily), 'daily');
  await records.put('facts', JSON.stringify([aSource(1), aSource(2)]), 'followed');
}

/** The whole file, slice by slice. */
export async function fileOf(stores: Stores): Promise<string> {
  const texts: string[] = [];
  let at: Place | null = null;
  do {
    const { text, next } = await writeSlice(stores, at, new Date(Date.UTC(2026, 1, 6)));
    texts.push(text);
    at = next;
  } while (at);
  return texts.join('');
}

/** All rows of a store. */
export function rowsIn(stores: Stores, name: string): Promise<Row[]> {
  const part = PARTS.find((each) => each.name === name);
  if (!part) throw new Error(`No part is called ${name}.`);
  return dbOf(stores, part.db).getAll(name);
}

/** Everything that goes into the file, as it lies there. */
export async function allKept(stores: Stores): Promise<Row> {
  const rows = await Promise.all(PARTS.map(async ({ name }) => [name, await rowsIn(stores, name)]));
  const facts = ['activeCriteria', 'daily', 'digestCut', 'followed'] as const;
  return {
    ...Object.fromEntries(rows),
    settings: await stores.records.get('settings', 'settings'),
    facts: await Promise.all(facts.map((name) => stores.records.get('facts', name))),
  };
}
