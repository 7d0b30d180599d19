import type { Triage, TriageChange } from '../papers/triage';
import { WORDS } from './words/triage';

/** What was done, in words: `Marked 12 papers seen`. */
export function doneWords(changes: readonly TriageChange[]): string {
  const count = changes.length;
  const [first] = changes;
  if (first?.star !== undefined) return first.star ? WORDS.starred({ count }) : WORDS.unstarred({ count });
  if (first?.dismissed !== undefined)
    return first.dismissed ? WORDS.dismissed({ count }) : WORDS.undismissed({ count });
  if (first?.note !== undefined) return first.note === '' ? WORDS.unnoted : WORDS.noted;
  return first?.seen ? WORDS.markedSeen({ count }) : WORDS.markedUnseen({ count });
}

/** How a paper stands with the reader, for assistive technology; empty for one that nothing was done with. */
export function triageWords({ star, seen, dismissed, note }: Triage): string {
  const said = [
    star && WORDS.isStarred,
    seen && WORDS.isSeen,
    dismissed && WORDS.isDismissed,
    note !== '' && WORDS.hasNote,
  ];
  return said.filter(Boolean).join(', ');
}
