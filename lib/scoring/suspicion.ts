import { cleanText } from '../criteria/clean-text';

/** Words that authors have no reason to write about a paper, but somebody who wants a high score has. */
const ADDRESSED_TO_A_MODEL = [
  /\b(?:ignore|disregard|forget)\b[^.]{0,40}\b(?:previous|prior|above|all|earlier)\b[^.]{0,40}\b(?:instructions?|prompts?|rules?|criteria)\b/i,
  /\b(?:as|you are) an? (?:AI|artificial intelligence|(?:large )?language model|LLM|(?:AI )?reviewer|assistant)\b[^.]{0,60}\b(?:you|must|should|rate|score|give)\b/i,
  /\byou (?:must|should|need to|have to|will) (?:rate|score|give|assign|recommend|rank)\b/i,
  /\b(?:give|assign|return|output|rate)\b[^.]{0,40}\b(?:positive review|(?:relevance|novelty|score)[^.]{0,20}\b(?:9|10|ten|highest|maximum))\b/i,
  /\b(?:relevance|novelty)"?\s*[:=]\s*"?\d/i,
  /<\/?(?:papers?-|system|assistant|user)\b[^>]*>/i,
  /\[\s*\d+\s*,\s*\d+\s*,\s*\d+\s*,/,
];

/**
 * Whether a text seems to speak to the model that reads it. Such a paper is asked about alone and its
 * reader is told; its score is shown as it came. A paper *about* such attacks may be caught, too.
 */
export function isSuspicious(title: string, abstract: string): boolean {
  // As the model reads it: a mark that nobody sees could break up the words here and not there.
  const text = cleanText(`${title}. ${abstract}`, Number.POSITIVE_INFINITY);
  return ADDRESSED_TO_A_MODEL.some((pattern) => pattern.test(text));
}
