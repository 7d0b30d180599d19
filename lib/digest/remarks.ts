import type { DigestPaper } from '../papers/digest';

type Remarked = Pick<DigestPaper, 'relevance' | 'novelty' | 'comment' | 'starred' | 'note'>;

/** Scores, comment and what the reader noted, one text each, for formats with a single field for all of it. */
export function remarks({ relevance, novelty, comment, starred, note = '' }: Remarked): string[] {
  return [
    `Relevance ${relevance}, novelty ${novelty}.${starred ? ' Starred.' : ''}`,
    comment,
    note === '' ? '' : `Note: ${note}`,
  ].filter((text) => text.trim() !== '');
}
