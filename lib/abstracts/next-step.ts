import type { Wanted } from './wanted';

/** What is asked next. */
export type Step<Client> =
  | { kind: 'mailing'; mailing: { subject: string; day: string }; wanted: Wanted<Client>[] }
  | { kind: 'query'; wanted: Wanted<Client>[] }
  | { kind: 'page'; wanted: Wanted<Client> }
  /** Nobody knows these. */
  | { kind: 'give-up'; wanted: Wanted<Client>[] };

/**
 * What to ask next, in the order that is kindest to arXiv: a mailing, which answers for a whole day at once; then
 * the API, for as many as it takes; then, for a paper that is all by itself, its page.
 *
 * @param wanted the most urgent first
 * @param size most papers in a question to the API
 */
export function nextStep<Client>(wanted: readonly Wanted<Client>[], size: number): Step<Client> {
  const first = wanted.find(({ mailing, caughtUp }) => mailing && !caughtUp);
  if (first?.mailing) {
    const { subject, day } = first.mailing;
    const same = wanted.filter(
      ({ mailing, caughtUp }) => !caughtUp && mailing?.subject === subject && mailing.day === day,
    );
    return { kind: 'mailing', mailing: first.mailing, wanted: same };
  }
  const unasked = wanted.filter(({ queried }) => !queried);
  if (unasked.length > 0) return { kind: 'query', wanted: unasked.slice(0, size) };
  const [only] = wanted;
  return only && wanted.length === 1
    ? { kind: 'page', wanted: only }
    : { kind: 'give-up', wanted: [...wanted] };
}
