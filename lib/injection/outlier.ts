import type { Score } from '../papers/score';

type Scores = Pick<Score, 'relevance' | 'novelty'>;

/** Fewer papers than these say nothing: a batch of two is nine and nine by chance often enough. */
const BATCH = 4;
const RUN = 16;
/** Deviations of single scores by which a batch's mean may stand above that of the run. */
const DEVIATIONS = 2.5;
/** Scores of a run lie closer together than a model's own noise only by chance. */
const LEAST_DEVIATION = 1;
/** A batch full of 9s and 10s in a run that has hardly any; and the same at the foot of the scale. */
const FULL = 0.6;
const HARDLY = 0.2;
/** Papers of a batch that have the very same two scores, and the most of a run that may have its commonest two. */
const SAME_BATCH = 6;
const SAME = 0.85;
const SAME_IN_RUN = 0.4;

/**
 * Whether the scores of one batch look as if a paper in it had steered them: far above those of the run so far,
 * crowded at an end of the scale, or all the same. A second opinion, not a verdict: the batch is to be asked again
 * in halves.
 *
 * A run is asked in the order of its keyword ranks, nearest to the criteria first, so that relevance falls as it
 * goes on. Low relevance alone therefore never counts, and little is judged by the first papers: below 4 papers in
 * the batch, or 16 in the run before it, the answer is always no.
 *
 * @param batch scores of one reply
 * @param run scores of the same run and scorer that came before and were not held back
 */
export function looksSteered(batch: readonly Scores[], run: readonly Scores[]): boolean {
  if (batch.length < BATCH || run.length < RUN) return false;
  const [relevance, novelty] = [batch.map((s) => s.relevance), batch.map((s) => s.novelty)];
  const [before, beforeNovelty] = [run.map((s) => s.relevance), run.map((s) => s.novelty)];
  return (
    standsAbove(relevance, before) ||
    standsAbove(novelty, beforeNovelty) ||
    crowds(relevance, before, isHigh) ||
    crowds(novelty, beforeNovelty, isHigh) ||
    // Novelty does not fall with the order of asking.
    crowds(novelty, beforeNovelty, isLow) ||
    isUniform(batch, run)
  );
}

const isHigh = (score: number): boolean => score >= 9;
const isLow = (score: number): boolean => score <= 2;

function standsAbove(batch: readonly number[], run: readonly number[]): boolean {
  const usual = mean(run);
  const deviation = Math.sqrt(mean(run.map((score) => (score - usual) ** 2)));
  return mean(batch) > usual + DEVIATIONS * Math.max(deviation, LEAST_DEVIATION);
}

function crowds(
  batch: readonly number[],
  run: readonly number[],
  isEnd: (score: number) => boolean,
): boolean {
  const share = (scores: readonly number[]) => scores.filter(isEnd).length / scores.length;
  return share(batch) >= FULL && share(run) < HARDLY;
}

function isUniform(batch: readonly Scores[], run: readonly Scores[]): boolean {
  if (batch.length < SAME_BATCH || commonest(run).share >= SAME_IN_RUN) return false;
  const { share, relevance, novelty } = commonest(batch);
  // Towards the end of a run all may be off topic, and a small model has one answer for that.
  const offTopic = relevance <= 3 && !isLow(novelty);
  return share >= SAME && !offTopic;
}

/** The two scores that are met most often together, and their share. */
function commonest(scores: readonly Scores[]): Scores & { share: number } {
  const counts = new Map<string, { pair: Scores; count: number }>();
  for (const pair of scores) {
    const key = `${pair.relevance} ${pair.novelty}`;
    counts.set(key, { pair, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a));
  return { ...most.pair, share: most.count / scores.length };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
