import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { STARTER_CRITERIA } from '../criteria/starter';
import { createKeywordScorer } from '../ranking/keyword/keyword-scorer';
import { SHARED } from '../testing/shared-folder';
import { learn, marginOf } from './learner';

/** Labelled papers of real days, in place. They are not ours to publish, and may be absent, which is said. */
const FILE = join(SHARED, 'judgement/papers.jsonl');

interface Row {
  date: string;
  title: string;
  abstract: string;
  relevant: boolean;
}

function labelled() {
  if (!existsSync(FILE)) {
    process.stdout.write(`Not here: ${FILE}. What is learned is tried on made-up papers only.\n`);
    return [];
  }
  const scorer = createKeywordScorer(STARTER_CRITERIA.text);
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .slice(800, 2300)
    .map((paper) => ({ ...paper, ...scorer.read(paper) }));
}

it('places later papers rightly by what was seen before, and better by what was bought', () => {
  const papers = labelled();
  if (papers.length === 0) return;
  const [before, later] = [papers.slice(0, 1000), papers.slice(1000)];
  const above = (bought: number) => {
    const judged = before.slice(-bought || before.length).map((paper) => ({ ...paper, weight: 1 }));
    const seen = bought === 0 ? before : before.slice(0, -bought);
    const taste = allAtOnce(learn({ judged: bought === 0 ? [] : judged, seen }, 1));
    const [wanted, others] = [true, false].map((relevant) =>
      later.filter((each) => each.relevant === relevant).map(({ counts }) => marginOf(taste, counts)),
    );
    const pairs = (wanted ?? []).flatMap((one) => (others ?? []).map((other) => Number(one > other)));
    return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
  };
  const [none, many] = [above(0), above(700)];
  expect(none).toBeGreaterThan(0.95);
  expect(many).toBeGreaterThan(none);
});
