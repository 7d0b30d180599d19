import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { leanings } from '../ranking/keyword/page-leaning';
import { counted, madePapers } from '../testing/learned-papers';
import { chance } from '../testing/random';
import { type Label, type Lessons, learn, marginOf } from './learner';
import { mixed } from './mixed-order';
import { measuredRecall } from './recall-bound';
import { thriftyChoice } from './thrifty-choice';

const judged = (papers: readonly { counts: Label['counts']; relevant: boolean }[]): Label[] =>
  papers.map(({ counts, relevant }) => ({ counts, relevant, weight: 1 }));

/** Share of pairs in which the relevant paper stands above the other. */
function above(lessons: Lessons, papers: ReturnType<typeof madePapers>): number {
  const taste = allAtOnce(learn(lessons, 1));
  const margins = (relevant: boolean) =>
    papers.filter((each) => each.relevant === relevant).map(({ counts }) => marginOf(taste, counts));
  const pairs = margins(true).flatMap((one) => margins(false).map((other) => Number(one > other)));
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

describe('learn', () => {
  const [before, later] = [madePapers(200, 1), madePapers(150, 2)];

  it('learns from what was judged', () => {
    expect(above({ judged: judged(before), seen: [] }, later)).toBeGreaterThan(0.97);
  });

  it('learns from what was merely seen what the criteria do not say', () => {
    const byCriteria = later.filter(({ rank }) => rank === 0);
    expect(above({ judged: [], seen: before }, byCriteria)).toBeGreaterThan(0.8);
  });

  it('hears ten judgements above what criteria make of the rest', () => {
    const against = before.map((paper) => ({ ...paper, relevant: !paper.relevant }));
    const share = (count: number) => above({ judged: judged(against.slice(0, count)), seen: before }, later);
    expect(share(150)).toBeLessThan(share(0));
    expect(share(150)).toBeLessThan(0.5);
  });

  it('counts labels of little weight little', () => {
    const fresh = judged(madePapers(100, 3));
    const share = (weight: number) => {
      const old = judged(before).map((label) => ({ ...label, relevant: !label.relevant, weight }));
      return above({ judged: [...old, ...fresh], seen: [] }, later);
    };
    expect(share(0.15)).toBeGreaterThan(share(1) + 0.2);
    expect(share(0)).toBeGreaterThan(share(0.15));
  });

  it('goes on in small steps', () => {
    const steps = learn({ judged: judged(before), seen: later }, 1);
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(30);
  });
});

/** Signs that no European language has, in sentences of some length. */
function chinesePapers(count: number) {
  const { below } = chance(5);
  const words = (many: number) =>
    Array.from({ length: many }, () => String.fromCharCode(0x4e00 + below(300))).join('');
  return Array.from({ length: count }, (_, i) => ({
    counts: counted(`${words(12)}`, `${words(30)}，${words(30)}。`),
    relevant: i % 3 === 0,
    rank: 0,
  }));
}

const one = { counts: counted('A single paper', 'about one thing'), relevant: true, rank: 1 };
const many = madePapers(60, 4);
const BAD: [string, { counts: Label['counts']; relevant: boolean; rank: number }[]][] = [
  ['nothing', []],
  ['one paper', [one]],
  ['papers without a word', Array.from({ length: 30 }, () => ({ ...one, counts: counted('', '') }))],
  ['no abstracts', many.map((each) => ({ ...each, counts: counted(each.title) }))],
  ['all irrelevant', many.map((each) => ({ ...each, relevant: false }))],
  ['all relevant', many.map((each) => ({ ...each, relevant: true }))],
  [
    'labels that contradict each other',
    many.flatMap((each) => [each, { ...each, relevant: !each.relevant }]),
  ],
  ['the same paper many times', Array.from({ length: 50 }, () => one)],
  ['2,000 papers in Chinese', chinesePapers(2000)],
];

describe.each(BAD)('%s', (_what, papers) => {
  it.each([
    ['judged', { judged: judged(papers), seen: [] }],
    ['seen', { judged: [], seen: papers }],
    ['both', { judged: judged(papers.slice(0, 20)), seen: papers }],
  ])('%s: every number is one, and nothing is claimed', (_how, lessons) => {
    const taste = allAtOnce(learn(lessons, 1));
    const lean = leanings(papers);
    const page = papers.slice(0, 50).map(({ counts }, i) => ({
      id: `${i}`,
      margin: marginOf(taste, counts),
      lean: lean[i] ?? 0,
    }));
    expect(page.every((each) => Number.isFinite(mixed(each, taste.papers)))).toBe(true);
    const past = page.map((each, i) => {
      const relevant = papers[i]?.relevant ?? false;
      return { ...each, probability: 0.5, chance: 1, buy: true, relevant, day: i };
    });
    const choices = thriftyChoice(page, past, { recall: 0.95, seed: 1 });
    expect(choices.every(({ buy, probability }) => buy && probability >= 0 && probability <= 1)).toBe(true);
    expect(measuredRecall(past).atLeast).toBeNull();
  });
});
