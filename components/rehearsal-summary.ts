import type { RehearsedPaper } from '../lib/messages/requests';
import { REHEARSAL } from './words/rehearsal';

/** What came of a rehearsal, in a sentence for each kind of paper. Empty where nothing came of it. */
export function rehearsalSummary(papers: readonly RehearsedPaper[]): string {
  const of = (marked: RehearsedPaper['marked']) =>
    countAbove(papers.filter((each) => each.marked === marked));
  const [starred, dismissed] = [of('starred'), of('dismissed')];
  return [
    said(starred, REHEARSAL.starredAbove, REHEARSAL.starredMoved),
    said(dismissed, REHEARSAL.dismissedAbove, REHEARSAL.dismissedMoved),
  ]
    .filter(Boolean)
    .join(' ');
}

interface Counted {
  /** Papers that the edited criteria were asked about. */
  count: number;
  above: number;
  /** Null where not all of them are known under the saved criteria. */
  before: number | null;
}

function countAbove(papers: readonly RehearsedPaper[]): Counted {
  const tried = papers.filter(({ after }) => after !== null);
  const known = tried.every(({ before }) => before !== null);
  return {
    count: tried.length,
    above: tried.filter(({ after }) => after?.above).length,
    before: known ? tried.filter(({ before }) => before?.above).length : null,
  };
}

function said(
  { count, above, before }: Counted,
  plain: (of: { count: number; above: number }) => string,
  moved: (of: { count: number; above: number; before: number }) => string,
): string {
  if (count === 0) return '';
  return before === null ? plain({ count, above }) : moved({ count, above, before });
}
