import { WORDS } from '../words/details';

const RELEVANCE = [
  WORDS.elsewhere,
  WORDS.offTopic,
  WORDS.borderline,
  WORDS.fitsAside,
  WORDS.fitsWhole,
] as const;
const NOVELTY = [
  WORDS.littleNew,
  WORDS.minorStep,
  WORDS.usefulStep,
  WORDS.strongStep,
  WORDS.breakthrough,
] as const;

/** Two points share a step of the rubric that the model was given. */
const step = (score: number) => Math.min(4, Math.max(0, Math.ceil(score / 2) - 1));

/** Both scores in words, as the rubric of the prompt means them. */
export function scoreWords({ relevance, novelty }: { relevance: number; novelty: number }): {
  relevance: string;
  novelty: string;
} {
  return {
    relevance: WORDS.relevanceIs({ relevance, what: RELEVANCE[step(relevance)] ?? '' }),
    novelty: WORDS.noveltyIs({ novelty, what: NOVELTY[step(novelty)] ?? '' }),
  };
}
