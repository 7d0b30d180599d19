import type { DigestPaper } from '../papers/digest';
import { axisWords } from './axis-words';

type Remarked = Pick<DigestPaper, 'relevance' | 'novelty' | 'axes' | 'comment' | 'starred' | 'note'>;

/** Scores, comment and what the reader noted, one text each, for formats with a single field for all of it. */
export function remarks({ comment, starred, note = '', ...scored }: Remarked): string[] {
  const scores = [`Relevance ${scored.relevance}`, `novelty ${scored.novelty}`, ...axisWords(scored)];
  return [
    `${scores.join(', ')}.${starred ? ' Starred.' : ''}`,
    comment,
    note === '' ? '' : `Note: ${note}`,
  ].filter((text) => text.trim() !== '');
}
