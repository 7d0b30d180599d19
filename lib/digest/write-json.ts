import type { Digest } from '../papers/digest';

/** Says whose JSON it is, so that the reader need not guess. */
export const JSON_FORMAT = 'winnow-digest';
export const JSON_VERSION = 1;

/** The whole digest, nothing left out. */
export function writeJson(digest: Digest): string {
  return `${JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, ...digest }, null, 2)}\n`;
}
