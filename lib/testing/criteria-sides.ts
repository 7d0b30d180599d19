import { expect } from 'vitest';
import { criteriaTerms } from '../ranking/keyword/criteria-terms';
import { tokens } from '../ranking/keyword/tokens';

/** Topics for criteria of tests: wanted, not wanted, and wanted again behind it. */
export const [WANTED, UNWANTED, NEXT] = ['graph matching', 'weather forecasting', 'tensor networks'] as const;

/** Whether the criteria want a phrase (true), do not want it (false), or have no such term (undefined). */
export function side(criteria: string, phrase: string): boolean | undefined {
  const stems = tokens(phrase).join(' ');
  return criteriaTerms(criteria).find((term) => term.stems.join(' ') === stems)?.wanted;
}

export function expectSides(criteria: string, next = criteria.includes(NEXT)): void {
  expect([side(criteria, WANTED), side(criteria, UNWANTED)], criteria).toEqual([true, false]);
  if (next) expect(side(criteria, NEXT), criteria).toBe(true);
}

/** The same of a form with `{W}`, `{U}` and, where there is to be a third topic, `{N}`. */
export function expectForm(form: string): void {
  expectSides(fill(form), form.includes('{N}'));
}

/** A form with the topics in their places. */
export function fill(form: string): string {
  return form.replaceAll('{W}', WANTED).replaceAll('{U}', UNWANTED).replaceAll('{N}', NEXT);
}
