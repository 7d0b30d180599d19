import { expect } from 'vitest';
import { readDigest } from '../digest/read/read-digest';
import type { Digest } from '../papers/digest';

/** The digest in a text, of which nothing is left out. */
export function readWhole(text: string): Digest {
  const reading = readDigest(text);
  if (!reading.ok) throw new Error(reading.why);
  expect(reading.leftOut).toEqual([]);
  return reading.digest;
}
