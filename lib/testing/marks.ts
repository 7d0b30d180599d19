import type { Mark } from '../messages/listing';

type Of<S extends Mark['state']> = Extract<Mark, { state: S }>;

/** Marks for tests. */
export const scoredMark = (id: string, rest: Partial<Of<'scored'>> = {}): Of<'scored'> => ({
  ...{ id, state: 'scored', relevance: 9, novelty: 7, comment: 'MoE: routing without a router.' },
  ...{ model: 'api.example.com m low', stale: null, flagged: false, second: false },
  ...rest,
});

export const keywordMark = (id: string, rest: Partial<Of<'keyword'>> = {}): Of<'keyword'> => ({
  ...{ id, state: 'keyword', note: 'no key', strength: 3, rank: 5, matched: ['sparse', 'MoE'] },
  ...rest,
});

export const waitingMark = (id: string): Mark => ({ id, state: 'waiting' });
export const failedMark = (id: string, why = 'it was left out'): Mark => ({ id, state: 'failed', why });
