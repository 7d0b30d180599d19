import type { Axis } from './axes';

/** The reading order: relevance, what is near to the work at hand and well supported first, what is hard to read last. */
export const READING_AXES: readonly Axis[] = [
  {
    name: 'Proximity',
    rubric:
      'How near it is to what I work on now: 10 the very problem, method or data at hand, 5 something that could be carried over, 1 neither.',
    weight: 1,
  },
  {
    name: 'Evidence',
    rubric:
      'How well its claims are supported, as far as the abstract tells: 10 proofs, or broad experiments with ablations, 5 a few results, 1 claims alone.',
    weight: 1,
  },
  {
    name: 'Load',
    rubric:
      'How much work it is to read: 10 long and technical, in terms that have to be learned first, 5 an hour, 1 understood at a glance.',
    weight: -0.5,
  },
];
