import type { Mark } from '../messages/listing';

type Of<S extends Mark['state']> = Extract<Mark, { state: S }>;

/** Marks for tests. */
export const scoredMark = (id: string, rest: Partial<Of<'scored'>> = {}): Of<'scored'> => ({
  ...{ id, state: 'scored', relevance: 9, novelty: 7, comment: 'MoE: routing without a router.' },
  ...{ model: 'api.example.com m low', stale: null, flagged: false, second: false },
  ...rest,
});

/** A mark that shows what a followed digest says, in place of the reader's own. */
export const followedMark = (own: Mark, rest: Partial<Of<'scored'>> = {}): Of<'scored'> => {
  const mark = scoredMark(own.id, { comment: 'Routing that they liked.', model: 'Lab', ...rest });
  const { relevance, novelty, comment, model: name } = mark;
  const word = { name, relevance, novelty, comment, model: 'gpt-5', day: '2026-02-06' };
  return { ...mark, stale: 'followed', own, followed: rest.followed ?? [word] };
};

export const keywordMark = (id: string, rest: Partial<Of<'keyword'>> = {}): Of<'keyword'> => ({
  ...{ id, state: 'keyword', note: 'no key', strength: 3, rank: 5, matched: ['sparse', 'MoE'] },
  ...rest,
});

export const waitingMark = (id: string): Mark => ({ id, state: 'waiting' });
export const failedMark = (id: string, why = 'it was left out'): Mark => ({ id, state: 'failed', why });
