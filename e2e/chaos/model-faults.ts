import type { Chance } from '../../lib/testing/random.ts';
import type { Behaviour } from '../servers/behaviour.ts';
import { bareLines } from '../servers/verdicts.ts';

/** Ways for a model's service to fail a request, none of which says a wrong score of a paper that was asked about. */
const FAULTS: readonly [(by: Chance) => Behaviour, ...((by: Chance) => Behaviour)[]] = [
  () => ({ kind: 'status', status: 500 }),
  () => ({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }),
  () => ({ kind: 'status', status: 503 }),
  (by) => ({ kind: 'cut', after: by.below(6) }),
  (by) => ({ kind: 'length', after: by.below(6) }),
  (by) => ({ kind: 'streamError', after: by.below(6) }),
  (by) => ({ kind: 'omit', numbers: [1 + by.below(8), 1 + by.below(8)] }),
  () => ({ kind: 'noDone' }),
  () => ({ kind: 'html' }),
  () => ({ kind: 'text', text: 'I would rather not.' }),
  () => ({
    kind: 'shape',
    shape: (verdicts) =>
      `Here you are:\n\n${bareLines(verdicts)}[999, 10, 10, "Nobody asked about this one."]\n[0, 10, 10, "Nor this."]\n`,
  }),
  () => ({ kind: 'shape', shape: (verdicts) => JSON.stringify({ papers: verdicts }) }),
];

/** What becomes of the next request: two in three are answered, at some pace. */
export function misfortune(by: Chance): Behaviour {
  if (!by.once(3)) return { kind: 'slow', ttftMs: by.below(400), tokensPerSecond: 100 + by.below(2000) };
  return by.pick(FAULTS)(by);
}
