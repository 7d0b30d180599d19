import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { STARTER_CRITERIA } from '../../lib/criteria/starter';
import type { Paper } from '../../lib/papers/paper';
import { type Clause, clauses } from '../../lib/ranking/keyword/clauses';
import { createKeywordScorer } from '../../lib/ranking/keyword/keyword-scorer';
import { auc, shareRead } from './ranking-figures';

type Labelled = Paper & { date: string; relevant: boolean };

const PAPERS = '../shared/judgement/papers.jsonl';
const KEPT = [0.9, 0.95, 0.98];

/**
 * How well the keyword scorer orders 3,000 labelled papers by the starter criteria alone, beside two
 * baselines, and how long it takes. Prints a table, or one line where the papers are not at hand. The
 * halves, by id, show how far chance carries; the constants were chosen by hand with both in sight.
 */
export async function benchKeyword(): Promise<void> {
  const file = resolve(PAPERS);
  if (!existsSync(file)) {
    console.log(`keyword: no labelled papers at ${PAPERS}, nothing measured`);
    return;
  }
  const papers = readFileSync(file, 'utf8').trim().split('\n').map(readPaper);
  const scorer = createKeywordScorer(STARTER_CRITERIA.text);
  const alone = papers.map((paper) => scorer.match(paper));
  const rows: [string, number[]][] = [
    ['counting keywords', countKeywords(papers)],
    ['TF-IDF, wanted - unwanted/2', wantedLessUnwanted(papers)],
    ['keyword scorer, paper alone', alone.map((match) => match.rank)],
    ['  its strength only', alone.map((match) => match.strength)],
    ['  a page a day', onPages(papers, (paper) => paper.date)],
    ['  all on one page', onPages(papers, () => '')],
  ];
  console.log(
    `keyword: ${papers.length} papers, starter criteria; read = left-out papers to be read to keep 90/95/98 %`,
  );
  console.log(
    `${'scorer'.padEnd(29)}${['AUC', 'half A', 'half B', '90 %', '95 %', '98 %'].map((h) => h.padStart(8)).join('')}`,
  );
  for (const [name, ranks] of rows) {
    const entries = papers.map((paper, index) => ({
      rank: ranks[index] ?? 0,
      relevant: paper.relevant,
      half: half(paper.id),
    }));
    const cells = [entries, entries.filter((e) => e.half === 0), entries.filter((e) => e.half === 1)].map(
      auc,
    );
    cells.push(...KEPT.map((share) => shareRead(entries, share)));
    console.log(`${name.padEnd(29)}${cells.map((cell) => cell.toFixed(3).padStart(8)).join('')}`);
  }
  for (const relevant of [true, false]) {
    const of = alone.filter((_, index) => papers[index]?.relevant === relevant);
    const shares = [0, 1, 2, 3, 4].map(
      (strength) => of.filter((match) => match.strength === strength).length / of.length,
    );
    console.log(
      `strength 0-4, ${relevant ? 'relevant' : 'left out'}: ${shares.map((s) => s.toFixed(2)).join(' ')}`,
    );
  }
  printTimes(papers);
}

function readPaper(line: string): Labelled {
  return { version: null, authors: [], ...(JSON.parse(line) as Omit<Labelled, 'version' | 'authors'>) };
}

/** One bit of an FNV hash, so that a paper's half never depends on the file's order. */
function half(id: string): number {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 8) & 1;
}

function onPages(papers: readonly Labelled[], pageOf: (paper: Labelled) => string): number[] {
  const scorer = createKeywordScorer(STARTER_CRITERIA.text);
  const ranks = new Map<string, number>();
  for (const page of Map.groupBy(papers, pageOf).values()) {
    for (const [id, match] of scorer.matchAll(page)) ranks.set(id, match.rank);
  }
  return papers.map((paper) => ranks.get(paper.id) ?? 0);
}

function countKeywords(papers: readonly Paper[]): number[] {
  const keywords = clauses(STARTER_CRITERIA.text)
    .filter((clause) => clause.wanted && clause.keyword)
    .flatMap((clause) => clause.text.toLowerCase().split(','))
    .map((keyword) => keyword.trim());
  return papers.map((paper) => {
    const text = `${paper.title} ${paper.abstract}`.toLowerCase();
    return keywords.filter((keyword) => text.includes(keyword)).length;
  });
}

function wantedLessUnwanted(papers: readonly Paper[]): number[] {
  const documents = papers.map((paper) => counts(simpleTokens(paper)));
  const frequency = counts(documents.flatMap((document) => [...document.keys()]));
  const weigh = (document: Map<string, number>) => {
    const weighed = [...document].map(([word, times]): [string, number] => {
      return [word, (1 + Math.log(times)) * Math.log((1 + papers.length) / (1 + (frequency.get(word) ?? 0)))];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  };
  const side = (want: boolean) => {
    const text = (found: Clause[]) =>
      found.filter((clause) => clause.wanted === want).map((clause) => clause.text);
    return weigh(counts(words(text(clauses(STARTER_CRITERIA.text)).join(' '))));
  };
  const [wanted, unwanted] = [side(true), side(false)];
  return documents.map((document) => {
    let score = 0;
    for (const [word, weight] of weigh(document)) {
      score += weight * ((wanted.get(word) ?? 0) - (unwanted.get(word) ?? 0) / 2);
    }
    return score;
  });
}

function counts(list: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of list) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}

function simpleTokens(paper: Paper): string[] {
  return words(`${paper.title} ${paper.abstract}`);
}

function printTimes(papers: readonly Labelled[]): void {
  const thousand = papers.slice(0, 1000);
  const best = (work: () => unknown) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );
  const split = best(() => thousand.map(simpleTokens));
  const scored = best(() => createKeywordScorer(STARTER_CRITERIA.text).matchAll(thousand));
  console.log(
    `1,000 papers on one page: ${scored.toFixed(0)} ms, ${(scored / split).toFixed(1)} times lower-casing and splitting them (${split.toFixed(0)} ms)`,
  );
}
