import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STARTING_POINTS } from '../../criteria/starting-points/starting-points';
import { readDigest } from '../../digest/read/read-digest';
import type { Paper } from '../../papers/paper';
import { fieldPapers } from '../../testing/field-papers';
import { SHARED } from '../../testing/shared-folder';
import { createKeywordScorer } from './keyword-scorer';

type Read = Pick<Paper, 'title' | 'abstract'>;

const PAPERS = fieldPapers();
const pointOf = (id: string) => STARTING_POINTS.find((point) => point.id === id);

/** Share of pairs in which the first is ranked above the second; ties count half. */
function above(field: string, first: readonly Read[], second: readonly Read[]): number {
  const scorer = createKeywordScorer(pointOf(field)?.text ?? '');
  const [high, low] = [first, second].map((papers) => papers.map((paper) => scorer.match(paper).rank));
  const pairs = (high ?? []).flatMap((a) => (low ?? []).map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
}

const byTitle = ({ title }: Read): Read => ({ title, abstract: '' });

describe.each(STARTING_POINTS.map(({ id }) => id))('%s', (id) => {
  const wanted = PAPERS.filter(({ field, wanted }) => field === id && wanted);
  const unwanted = PAPERS.filter(({ field, wanted }) => field === id && !wanted);
  const others = PAPERS.filter(({ field }) => field !== id);

  it('ranks papers of its field above those of the others', () => {
    expect(wanted.length).toBeGreaterThan(5);
    expect(above(id, wanted, others)).toBeGreaterThan(0.97);
  });

  it('does so by their titles alone', () => {
    expect(above(id, wanted.map(byTitle), others.map(byTitle))).toBeGreaterThan(0.8);
  });

  it('ranks what it wants of its field above what it does not', () => {
    expect(unwanted.length).toBeGreaterThan(0);
    expect(above(id, wanted, unwanted)).toBeGreaterThan(0.9);
  });
});

it('fails for the criteria of another field', () => {
  const biology = PAPERS.filter(({ field }) => field === 'q-bio');
  const others = PAPERS.filter(({ field }) => field !== 'q-bio');
  expect(above('hep-th', biology, others)).toBeLessThan(0.6);
});

/** Real papers of three fields, in place; none where they are not at hand, which is said. */
function realPapers(): Record<string, Read[]> {
  if (!existsSync(join(SHARED, 'judgement'))) {
    process.stdout.write(
      `Real papers are not here (${SHARED}): starting points are tried on our own sample only.\n`,
    );
    return {};
  }
  const file = (name: string) => readFileSync(join(SHARED, name), 'utf8');
  const labelled = file('judgement/papers.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const listed: (Read & { primary: string })[] = JSON.parse(
    file('arxiv/expected/new-hep-th-old-ids.json'),
  ).items;
  const digest = readDigest(file('digests/fork-b-astro.md'));
  return {
    'cs.LG': labelled.filter(({ relevant }) => relevant).slice(0, 200),
    'hep-th': listed.filter(({ primary }) => primary === 'hep-th'),
    'astro-ph': digest.ok ? digest.digest.papers : [],
  };
}

const REAL = Object.entries(realPapers());
describe.runIf(REAL.length > 0)('on real papers', () => {
  it.each(REAL)('%s ranks a day of its own above days of the others', (id, own) => {
    expect(own.length).toBeGreaterThan(20);
    const others = REAL.filter(([other]) => other !== id).flatMap(([, papers]) => papers);
    expect(above(id, own, others)).toBeGreaterThan(0.9);
  });
});
