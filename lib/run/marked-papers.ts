import type { Triage } from '../papers/triage';
import type { RehearsedPaper } from './rehearsal';

/** What the reader said of a paper, as far as criteria can be tried on it. */
export type MarkedPaper = Pick<RehearsedPaper, 'id' | 'marked'>;

/** Of each kind: enough to see what an edit does, and next to nothing to pay. */
const EACH = 10;
/** Of each kind so many are looked at, to find those. */
const LOOKED_AT = 200;

/** The papers of each kind that may be rehearsed on, newest first. One that is both starred and not for the reader says nothing. */
export function markedPapers(all: readonly Triage[]): MarkedPaper[] {
  const newest = [...all].sort(
    (a, b) => (b.met ?? 0) - (a.met ?? 0) || b.id.localeCompare(a.id, 'en', { numeric: true }),
  );
  const of = (marked: MarkedPaper['marked']) =>
    newest
      .filter(({ star, dismissed }) => star !== dismissed && star === (marked === 'starred'))
      .slice(0, LOOKED_AT)
      .map(({ id }) => ({ id, marked }));
  return [...of('starred'), ...of('dismissed')];
}

/** Of papers in the order of `markedPapers`, those that are rehearsed on. */
export function firstOfEach<P extends MarkedPaper>(papers: readonly P[]): P[] {
  const of = (marked: MarkedPaper['marked']) =>
    papers.filter((paper) => paper.marked === marked).slice(0, EACH);
  return [...of('starred'), ...of('dismissed')];
}
