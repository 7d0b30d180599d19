import { BUCKETS } from '../ranking/term-counts';
import type { Taste } from './learner';

/** Raised when anything about the bytes, or about how words are counted, changes: what is older is learned anew. */
const VERSION = 1;
const HEAD_BYTES = 48;
/** A bucket's distance to the one before, rarity, and weight in two bytes. */
const LONGEST_ENTRY = 6;
const WEIGHT_STEPS = 0x7fff;

/** What was learned in a few bytes for each word known: 1 MB at most, however many papers. */
export function packTaste({ weights, rarities, bias, mean, deviation, papers }: Taste): Uint8Array {
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const known = rarities.reduce((sum, rarity) => sum + Number(rarity > 0), 0);
  const bytes = new Uint8Array(HEAD_BYTES + known * LONGEST_ENTRY);
  const view = new DataView(bytes.buffer);
  [VERSION, bias, mean, deviation, papers, heaviest].forEach((value, i) => {
    view.setFloat64(8 * i, value);
  });
  let end = HEAD_BYTES;
  let before = -1;
  for (const [bucket, rarity] of rarities.entries()) {
    if (rarity === 0) continue;
    let distance = bucket - before;
    for (; distance > 0x7f; distance >>>= 7) bytes[end++] = (distance & 0x7f) | 0x80;
    bytes[end++] = distance;
    bytes[end++] = rarity;
    view.setInt16(end, Math.round(((weights[bucket] ?? 0) / heaviest) * WEIGHT_STEPS));
    end += 2;
    before = bucket;
  }
  return bytes.slice(0, end);
}

/** Null where the bytes are none of these, or damaged. */
export function unpackTaste(bytes: Uint8Array): Taste | null {
  if (bytes.length < HEAD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = [0, 1, 2, 3, 4, 5].map((i) => view.getFloat64(8 * i));
  const [version, bias = 0, mean = 0, deviation = 0, papers = 0, heaviest = 0] = head;
  if (version !== VERSION || !head.every(Number.isFinite) || deviation <= 0) return null;
  const weights = new Float32Array(BUCKETS);
  const rarities = new Uint8Array(BUCKETS);
  let bucket = -1;
  for (let at = HEAD_BYTES; at < bytes.length; ) {
    let distance = 0;
    let shift = 0;
    for (; (bytes[at] ?? 0) > 0x7f; shift += 7) distance |= ((bytes[at++] ?? 0) & 0x7f) << shift;
    distance |= (bytes[at++] ?? 0) << shift;
    bucket += distance;
    if (distance <= 0 || bucket >= BUCKETS || at + 3 > bytes.length) return null;
    rarities[bucket] = bytes[at] ?? 0;
    weights[bucket] = (view.getInt16(at + 1) / WEIGHT_STEPS) * heaviest;
    at += 3;
  }
  return { weights, rarities, bias, mean, deviation, papers };
}
