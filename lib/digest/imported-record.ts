import { isSuspicious } from '../injection/suspicion';
import type { DigestPaper } from '../papers/digest';
import { fingerprint } from '../papers/fingerprint';
import { cleanComment } from '../reply/clean-comment';
import { importedScorer } from '../store/imported';
import type { ScoreRecord } from '../store/scores-db';
import { clip } from './clip';

/**
 * A score out of a digest, as it is kept. It stands beside the scores of the reader's own model, never in
 * their place, and belongs to the criteria that it was read in for.
 *
 * @param source whose score it is, in words: `gpt-5, from a digest of 2026-02-06`
 */
export function importedRecord(
  paper: DigestPaper,
  source: string,
  criteriaId: string,
  at = Date.now(),
): ScoreRecord {
  const { id, version, title, abstract, relevance, novelty, comment } = paper;
  return {
    ...{ key: importedKey(id, source, criteriaId), id, version, criteriaId, relevance, novelty, at },
    scorer: importedScorer(source),
    comment: cleanComment(comment),
    read: fingerprint(title, abstract),
    flagged: isSuspicious(title, abstract),
  };
}

/** Key of such a score: that of a paper has nothing to do with what is said of it. */
export function importedKey(id: string, source: string, criteriaId: string): string {
  return `${criteriaId} ${importedScorer(source)} ${id}`;
}

/** Longest part of a source's words: they are in the key of each of its scores, and shown beside each. */
const MAX_WORDS = 100;

/** What to call the source of a digest's scores. It is in their keys: in another language it would be another source. */
export function sourceWords({ model, date }: { model: string; date: string }, name: string): string {
  const digest = `a digest of ${clip(date || name, MAX_WORDS)}`;
  return model === '' ? digest : `${clip(model, MAX_WORDS)}, from ${digest}`;
}
