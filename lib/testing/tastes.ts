import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import type { Paper } from '../papers/paper';
import type { Triage } from '../papers/triage';
import { openScores, type ScoreRecord, type ScoresDb } from '../store/scores-db';
import type { Situation } from '../tastes/situation';
import { createTastes } from '../tastes/tastes';

/** Test-only: a background that learns, and days of papers to learn from. */

export const SITUATION: Situation = {
  ...{ criteriaId: 'mine', text: 'Wanted: sparse attention.', criteria: 'hash', scorer: 'host m none' },
  ...{ category: 'cs.LG', cut: 7, recall: null },
};

export const paper = (id: string, abstract: string): Paper => ({
  ...{ id, version: null, title: `Paper ${id}`, abstract, authors: [] },
});
/** Where things are kept, in the test that is running. */
export let db: ScoresDb;
/** Another one before each test of a file. */
export function useScores(): void {
  beforeEach(emptyScores);
}

/** Begins with an empty database. */
export async function emptyScores(): Promise<void> {
  db = await openScores(`scores-${crypto.randomUUID()}`);
}

/** What a background knows that has seen these papers. */
export function background(
  seen: readonly Paper[],
  triage: readonly Triage[] = [],
  disk = db,
  followed: ReadonlyMap<string, number> = new Map(),
) {
  const byId = new Map(seen.map((each) => [each.id, each]));
  return createTastes({
    db: disk,
    seen: async () => [...byId.keys()],
    texts: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    triage: async () => triage,
    followed: async () => followed,
    now,
  });
}

let clock = Date.UTC(2026, 1, 6);
/** A clock that goes on whenever it is looked at. */
export const now = () => {
  clock += 1;
  return clock;
};

const keyOf = (id: string) => `hash ${SITUATION.scorer} 1 ${id}`;
export const owe = (papers: readonly Paper[]) => new Map(papers.map(({ id }) => [id, keyOf(id)]));
export const scored = ({ id }: Paper, relevance: number): ScoreRecord => ({
  ...{ key: keyOf(id), id, criteriaId: 'mine', scorer: SITUATION.scorer, version: 1, relevance },
  ...{ novelty: 5, comment: '', read: new Uint16Array(), flagged: false, at: now() },
});

/** Days of papers: those about emus are relevant, which no word of the criteria says. */
export const day = (of: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const kind = i % 4 === 0 ? 'emus on the run over dunes' : 'wombats in burrows under roots';
    return paper(`d${of}-${i}`, `A study of ${kind}, as case ${i % 7} of day ${of}.`);
  });
export const isGood = ({ abstract }: Paper) => abstract.includes('emus');

/** A day is foreseen, and what is to be bought is answered. */
export async function live(
  tastes: ReturnType<typeof background>,
  papers: readonly Paper[],
  situation = SITUATION,
) {
  const foresight = await tastes.foresee(situation, papers, owe(papers));
  const bought = papers.filter(({ id }) => foresight.papers.get(id)?.buy);
  await tastes.answered(bought.map((each) => scored(each, isGood(each) ? 8 : 2)));
  await tastes.renew(situation);
  return { ...foresight, bought: bought.length };
}
