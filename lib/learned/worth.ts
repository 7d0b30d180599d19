import { sigmoid } from './logistic';

/** What is known of a paper that one model has scored. */
export interface Judged {
  relevance: number;
  novelty: number;
  /** How likely it is relevant by what was learned, 0 to 1; null where nothing was that can be relied on. */
  probability: number | null;
  /** It is a close call by what was learned, see `isCloseCall`. */
  isClose: boolean;
}

/** By how much another model's score differs, in points: the spread of a logistic curve. */
const SPREAD = 0.7;
/** Below this nothing that another model says is likely to change what is read. */
const LEAST = 0.5;
/** More than any paper has that is none: close calls go first. */
const CLOSE = 3;

/**
 * What a stronger model's word on a paper is worth: most near a cut-off, on what is promising, and where the scorer on the
 * device and the first model disagree. 0: nothing. Without anything learned, papers near or above the cut-offs have one.
 */
export function worthOf(
  { relevance, novelty, probability, isClose }: Judged,
  cutOffs: { relevance: number; novelty: number },
): number {
  const relevant = reaches(relevance, cutOffs.relevance);
  const isNew = reaches(novelty, cutOffs.novelty);
  const learned = probability ?? relevant;
  const promise = ((relevant + learned) / 2) * isNew;
  const doubt = 4 * promise * (1 - promise);
  const dissent = Math.abs(relevant - learned) * isNew;
  const worth = doubt + promise + dissent;
  if (worth < LEAST) return 0;
  return isClose ? worth + CLOSE : worth;
}

/** How likely another model's score reaches the cut-off; 1 is no cut at all. */
function reaches(score: number, cut: number): number {
  return cut <= 1 ? 1 : sigmoid((score - cut + 0.5) / SPREAD);
}
