import { STARTER_CRITERIA } from '../criteria/starter';
import type { TasteReply } from '../messages/requests';

/** Test-only: what the background would say to someone who has been thrifty for a month. */
export function aTaste(rest: Partial<TasteReply> = {}): TasteReply {
  const word = (term: string, written: string, weight: number) => ({ term, written, also: [], weight });
  return {
    ...{ criteria: STARTER_CRITERIA, model: 'gpt-6-luna', leftOut: 214, savedUsd: 0.124, changed: null },
    ...{ labels: { scores: 1320, stars: 12, dismissed: 1, followed: 0, seen: 900 }, answered: 240 },
    accuracy: {
      ...{ papers: 240, right: 0.912, squaredError: 0.06, calibrationError: 0.031 },
      bins: [
        { papers: 150, estimated: 0.03, relevant: 0.02 },
        { papers: 50.4, estimated: 0.34, relevant: 0.4 },
        { papers: 40, estimated: 0.93, relevant: 0.91 },
      ],
    },
    regimes: [
      { category: 'cs.LG', warmUp: null, recall: { days: 34, atLeast: 0.9379 }, drift: null },
      {
        ...{ category: 'hep-th', warmUp: { scores: 60, relevant: 4 }, drift: null },
        recall: { days: 0, atLeast: null },
      },
    ],
    words: {
      wanted: [word('prune', 'pruning', 2), word('spars attent', 'sparse attention', 1.5)],
      unwanted: [word('hospit', 'hospital', -2)],
      named: [],
    },
    ...rest,
  };
}
