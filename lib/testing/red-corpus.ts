import { ABROAD } from './red-corpus/abroad.ts';
import { COMMENTS, OTHERS, REPLIES } from './red-corpus/beside.ts';
import { FARTHER } from './red-corpus/farther.ts';
import { FORGED } from './red-corpus/forged.ts';
import { HIDDEN } from './red-corpus/hidden.ts';
import { INDIRECT } from './red-corpus/indirect.ts';
import { PLAIN } from './red-corpus/plain.ts';
import type { RedCase } from './red-corpus/red-case.ts';
import { STEERING } from './red-corpus/steering.ts';

export { HARMLESS } from './red-corpus/harmless.ts';
export { HELD_OUT } from './red-corpus/held-out.ts';
export type { Effect, RedCase } from './red-corpus/red-case.ts';

/**
 * Test-only: abstracts that try to steer the model that reads them, and what a model without sense would do. Used
 * by the tests of the layers against this and by the scripted model server; never imported by the extension.
 */

/** Every abstract that tries. */
export const RED_CASES: readonly RedCase[] = [
  ...PLAIN,
  ...OTHERS,
  ...COMMENTS,
  ...REPLIES,
  ...FORGED,
  ...HIDDEN,
  ...ABROAD,
  ...INDIRECT,
  ...STEERING,
  ...FARTHER,
];

/** The orderer's abstract as it stands on arXiv. */
export function redAbstract({ text, inTitle }: RedCase): string {
  const rest = 'We study one more case of a problem that is known to be hard.';
  return inTitle ? rest : `${rest} ${text} Experiments support the claims.`;
}
