/** What the reader did with a paper, kept by its id, so that a cross-list, a search result or tomorrow's page knows. */
export interface Triage {
  id: string;
  /** The reader is done with it. */
  seen: boolean;
  star: boolean;
  /** Not for this reader, whatever its scores. */
  dismissed: boolean;
  /** The reader's own words, plain text; empty where there are none. */
  note: string;
  /** When it first was on screen, in ms since the epoch; null where that is not known. */
  met: number | null;
}

/** What of it a reader changes. */
export type TriageChange = Pick<Triage, 'id'> & Partial<Pick<Triage, 'seen' | 'star' | 'dismissed' | 'note'>>;

/** Longest note, in characters. */
export const MAX_NOTE = 2000;

/** A paper that nothing was done with. */
export function untouched(id: string): Triage {
  return { id, seen: false, star: false, dismissed: false, note: '', met: null };
}

/** The reader has never had it on screen before this visit. @param since when the visit began, in ms since the epoch */
export function isNewToMe({ met }: Pick<Triage, 'met'>, since: number): boolean {
  return met === null || met >= since;
}
