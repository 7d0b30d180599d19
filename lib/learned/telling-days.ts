import { isAnswered, isRuledOut, type Past } from './past';

/** Less than this part of what was to be bought: the day was cut short. */
const NEARLY_ALL = 0.9;

/**
 * What came by on days that tell how much thrift misses: something was ruled out, since where everything is bought nothing
 * is missed, and nearly all that was not ruled out was judged, since of a day that the reader or a limit cut short nobody
 * knows. Samples have no say in it: days would be chosen by what was drawn.
 */
export function tellingDays(past: readonly Past[]): Past[] {
  return [...Map.groupBy(past, ({ day }) => day).values()].filter(isTelling).flat();
}

function isTelling(day: readonly Past[]): boolean {
  const due = day.filter((each) => !isRuledOut(each));
  return due.length < day.length && due.filter(isAnswered).length >= NEARLY_ALL * due.length;
}
