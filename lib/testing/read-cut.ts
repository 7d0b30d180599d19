import { createReplyReader, type ReadRecord, type ReplyReader } from '../reply/read-reply';
import { HARD_RECORDS, type Meant, type ReplyShape } from './reply-corpus/corpus';

/** What tests of the reply reader feed it, and what is to come of it. */

/** The papers that were asked about: those of the corpus' own records. */
export const asked = HARD_RECORDS.map(({ index, id }) => ({ index, id }));

/** Feeds a reply cut into pieces of the given lengths, over and over, and returns what counts in the end. */
export function readCut(
  reader: ReplyReader,
  text: string,
  lengths: readonly number[],
  whole = false,
): ReadRecord[] {
  const byId = new Map<string, ReadRecord>();
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const length = lengths[i % lengths.length] ?? text.length;
    for (const record of reader.push(text.slice(at, at + length))) byId.set(record.id, record);
    at += length;
  }
  for (const record of reader.end(whole)) byId.set(record.id, record);
  for (const id of reader.owed) byId.delete(id);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a shape of the corpus says of these records. */
export function expected(shape: ReplyShape, records: readonly Meant[]): ReadRecord[] {
  const holds = shape.holds ?? 'all';
  const kept = holds === 'all' ? records : holds === 'none' ? [] : records.slice(0, -1);
  return kept
    .map(({ id, relevance, novelty, comment }) => ({
      id,
      relevance,
      novelty,
      comment: shape.mute ? '' : comment,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads a reply at one go and says of each record `id relevance novelty comment`. */
export function told(text: string, whole = false): string[] {
  const reader = createReplyReader(asked);
  return [...reader.push(text), ...reader.end(whole)].map(
    ({ id, relevance, novelty, comment }) => `${id} ${relevance} ${novelty} ${comment}`,
  );
}
