import { clip } from '../digest/clip';
import { datesIn } from '../digest/read/read-date';
import { readDigest } from '../digest/read/read-digest';
import { WORDS as DIGEST_WORDS } from '../digest/words';
import type { Digest } from '../papers/digest';
import { MOST } from '../papers/paper';
import { cleanComment } from '../reply/clean-comment';
import { type FollowedScore, followedKey } from '../store/followed-rows';

/** Papers of one digest: more are on no list of arXiv's. */
export const MAX_FOLLOWED = 2500;
const MAX_MODEL = 100;

/** What a file of a source says. `empty` is a digest of a day that had nothing for it, which is no fault. */
export type SourceReading =
  | { kind: 'digest'; digest: Digest; leftOut: number; day: string }
  | { kind: 'empty' }
  | { kind: 'unknown'; why: string };

/** @param named day that its address names; empty where it names none */
export function readSource(text: string, named = ''): SourceReading {
  const reading = readDigest(text);
  if (!reading.ok) {
    const { why } = reading;
    return why === DIGEST_WORDS.noPapers ? { kind: 'empty' } : { kind: 'unknown', why };
  }
  const { digest, leftOut } = reading;
  // Of several days, the last one.
  const day = datesIn(digest.date.slice(0, 100)).at(-1)?.day ?? named;
  return { kind: 'digest', digest, leftOut: leftOut.length, day };
}

/** What a digest says of its papers, as it is kept: plain text, cut to length, and nothing else that it said. */
export function followedScores(source: string, digest: Digest, day: string, at: number): FollowedScore[] {
  return digest.papers.slice(0, MAX_FOLLOWED).map(({ id, title, relevance, novelty, comment }) => ({
    ...{ key: followedKey(source, id), source, id, title: clip(title, MOST.title), relevance, novelty },
    ...{ comment: cleanComment(comment), model: clip(digest.model, MAX_MODEL), day, at },
  }));
}
