import { FORMATS } from '../digest/formats';
import { readDigest } from '../digest/read/read-digest';
import type { Digest } from '../papers/digest';
import { aDigest, aPaper, HOSTILE, SEED_HERE, SEED_MISSING, SEED_TEXT, seedFile } from './digests';

/** Digests to be written, and what is written of them. */

/** The digest in the format of this name. */
export const written = (name: string, digest: Digest) => {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`No format ${name}.`);
  return format.write(digest);
};

/** Every field of every paper says something hostile. */
export const hostile = aDigest({
  title: HOSTILE[5] ?? '',
  model: HOSTILE[7] ?? '',
  papers: HOSTILE.map((text, i) =>
    aPaper({
      ...{ id: `2602.${String(i).padStart(5, '0')}`, title: text || 'Empty', abstract: text, comment: text },
      ...{ authors: [text || 'Nobody', 'B'], categories: ['cs.LG', text] },
    }),
  ),
});

/** What the seed holds, where it is here. */
export const seed = () => {
  const reading = readDigest(seedFile(SEED_TEXT));
  if (!reading.ok) throw new Error(reading.why);
  return reading.digest;
};
if (!SEED_HERE) process.stdout.write(`${SEED_MISSING}\n`);
/** By name, each made only where it is wanted. */
export const digests: [string, () => Digest][] = [
  ['a hostile digest', () => hostile],
  ...(SEED_HERE ? [['the seed', seed] satisfies [string, () => Digest]] : []),
];
