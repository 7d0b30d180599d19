import { type Answered, isAnswered, isRuledOut, type Past, standsFor } from './past';

/** A paper that was ruled out, drawn as a sample and judged. */
export interface Sample {
  relevant: boolean;
  /** How many papers that were ruled out and never judged it speaks for. */
  others: number;
}

/**
 * The samples of some days. Not all that are drawn are judged: the reader stops, a limit is reached, a model refuses. Those
 * that are judged then speak for the rest of the sample, too. To leave out days on which some were not would be no remedy:
 * days without any sample would stay, as if nothing were missed on them.
 */
export function samplesOf(past: readonly Past[]): Sample[] {
  const drawn = past.filter((each) => isRuledOut(each) && each.buy);
  const judged = drawn.filter(isAnswered);
  const unjudged = weightOf(drawn) / weightOf(judged);
  return judged.map((each: Answered) => {
    return { relevant: each.relevant, others: unjudged * standsFor(each) - 1 };
  });
}

function weightOf(drawn: readonly Past[]): number {
  return drawn.reduce((sum, each) => sum + standsFor(each), 0);
}
