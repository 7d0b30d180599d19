import { DAY_MS } from '../base/day-ms';
import type { Past } from '../learned/past';
import type { PastLesson } from './packed-outlook';

/** Lessons as what is learned looks back on them. A paper that the reader had bought by hand says nothing of the others. */
export function pastOf(lessons: readonly PastLesson[], cut: number): Past[] {
  return lessons.flatMap(({ foreseen, relevance, at }) => {
    if (!foreseen) return [];
    const relevant = foreseen.buy && relevance !== null ? relevance >= cut : null;
    return [{ ...foreseen, relevant, day: dayOf(at) }];
  });
}

/** Days since the epoch. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
