import { allAtOnce } from '../../../lib/base/in-steps';
import { STARTER_CRITERIA } from '../../../lib/criteria/starter';
import { learn, marginOf } from '../../../lib/learned/learner';
import { mixed } from '../../../lib/learned/mixed-order';
import { packTaste, unpackTaste } from '../../../lib/learned/packed-taste';
import { topWords } from '../../../lib/learned/top-words';
import { createKeywordScorer } from '../../../lib/ranking/keyword/keyword-scorer';
import { leanings } from '../../../lib/ranking/keyword/page-leaning';
import { atMost, printGoals } from './goals';
import type { Labelled } from './labelled-papers';

const PAGE = 421;

/** Milliseconds of CPU, the best of some times: what else the machine does has no part in it. */
function best(work: () => unknown, times = 9): number {
  return Math.min(...Array.from({ length: times }, () => cpuOf(work)));
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How long each step takes and how much room what was learned needs, on this machine; and what was learned, in words. */
export function benchTimes(papers: readonly Labelled[]): void {
  const label = (paper: Labelled) => ({ ...paper, weight: 1 });
  const page = papers.slice(0, PAGE);
  const ofPage = { judged: page.map(label), seen: [] };
  const all = { judged: papers.slice(0, 1500).map(label), seen: papers.slice(1500) };
  const taste = allAtOnce(learn(all, 1));
  const packed = packTaste(taste);
  const rank = (few: readonly Labelled[], by = taste) =>
    few
      .map(({ counts, rank: lean }) => mixed({ margin: marginOf(by, counts), lean }, by.papers))
      .sort((a, b) => b - a);
  const unpackAndRank = () => {
    const unpacked = unpackTaste(packed);
    return unpacked && rank(page, unpacked);
  };
  const scorer = createKeywordScorer(STARTER_CRITERIA.text);
  console.log(
    `  times: ${PAGE} papers read from their texts ${best(() => page.map((each) => scorer.read(each))).toFixed(0)} ms, leaning on 1,000 more ${best(() => leanings(papers.slice(0, PAGE + 1000))).toFixed(0)} ms, learned from 3,000 ${best(() => allAtOnce(learn(all, 1)), 3).toFixed(0)} ms, what was learned unpacked and the page ranked by it ${best(unpackAndRank).toFixed(1)} ms`,
  );
  const many = Array.from({ length: 4 }, (_, i) =>
    papers.map((paper) => ({ ...label(paper), at: i })),
  ).flat();
  console.log(
    `  times: longest step of learning from ${PAGE}: ${longestStep(ofPage).toFixed(1)} ms, from ${many.length}: ${longestStep({ judged: many, seen: papers }).toFixed(1)} ms`,
  );
  printGoals('Times of this machine, words counted beforehand', [
    atMost(
      `learn from ${PAGE}, ms`,
      best(() => allAtOnce(learn(ofPage, 1))),
      200,
      1,
    ),
    atMost(
      'rank 2,000, ms',
      best(() => rank(papers.slice(0, 2000))),
      10,
      1,
    ),
    atMost('what was learned from 3,000, MB', packed.length / 1e6, 1),
  ]);
  const { wanted, unwanted } = allAtOnce(topWords(taste, papers.slice(-1000), 14));
  for (const [side, list] of Object.entries({ wanted, unwanted }))
    console.log(`  ${side}: ${list.map(({ written, also }) => [written, ...also].join('/')).join(', ')}`);
}

/** The longest of the steps between which whoever trains may pause; the best of some times, as a pause may fall into any. */
function longestStep(lessons: Parameters<typeof learn>[0]): number {
  const each = Array.from({ length: 4 }, () => {
    const steps = learn(lessons, 1);
    let longest = 0;
    for (let done: boolean | undefined = false; !done; ) {
      longest = Math.max(
        longest,
        cpuOf(() => {
          done = steps.next().done;
        }),
      );
    }
    return longest;
  });
  return Math.min(...each);
}
