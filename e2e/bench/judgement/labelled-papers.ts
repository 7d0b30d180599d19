import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shuffled } from '../../../lib/base/chance';
import { STARTER_CRITERIA } from '../../../lib/criteria/starter';
import type { Read } from '../../../lib/ranking/keyword/company';
import { createKeywordScorer } from '../../../lib/ranking/keyword/keyword-scorer';

const FILE = '../shared/judgement/papers.jsonl';

/** A labelled paper as the learner knows it. */
export interface Labelled extends Read {
  id: string;
  date: string;
  title: string;
  abstract: string;
  relevant: boolean;
}

/** All in the order of their dates, their words counted once; null where they are not at hand, which is said. */
export function labelledPapers(): Labelled[] | null {
  if (!existsSync(resolve(FILE))) {
    console.log(`judgement: no labelled papers at ${FILE}, nothing measured`);
    return null;
  }
  const scorer = createKeywordScorer(STARTER_CRITERIA.text);
  const rows = readFileSync(resolve(FILE), 'utf8').trim().split('\n');
  return rows
    .map((row) => JSON.parse(row) as Omit<Labelled, keyof Read>)
    .map((paper) => ({ ...paper, ...scorer.read(paper) }))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** So many papers a day, in their order. */
export function inDays(papers: readonly Labelled[], aDay: number): Labelled[][] {
  return Array.from({ length: Math.ceil(papers.length / aDay) }, (_, day) =>
    papers.slice(day * aDay, (day + 1) * aDay),
  );
}

/** With so many relevant papers left out, by chance, that those that stay are the share given. */
export function thinned(papers: readonly Labelled[], share: number, seed: number): Labelled[] {
  const relevant = papers.filter((paper) => paper.relevant);
  const keep = Math.round(((papers.length - relevant.length) * share) / (1 - share));
  const kept = new Set([...shuffled(relevant.length, seed)].slice(0, keep).map((i) => relevant[i]));
  return papers.filter((paper) => !paper.relevant || kept.has(paper));
}
