/** Stores that go into the file row by row. */
export type PartName =
  | 'criteria'
  | 'days'
  | 'runs'
  | 'listings'
  | 'imports'
  | 'scores'
  | 'lessons'
  | 'papers'
  | 'triage';

/** How many rows of each. */
export type Counts = Record<PartName, number>;

/** Where the next slice of the file begins. */
export interface Place {
  /** Which of the parts. */
  part: number;
  /** Key of its last row that was looked at; null at its beginning. */
  after: string | null;
  /** Whether a row of it was written. */
  begun: boolean;
}

/** A piece of the file, and where it goes on; null at its end. */
export interface Slice {
  text: string;
  next: Place | null;
}

/** `merge` lays the file over what is here; `replace` puts it in its place. */
export type How = 'merge' | 'replace';

/** What came of reading a file back. */
export type Restored = { ok: true; read: Counts; leftOut: number } | { ok: false; why: string };

/** Which scores are to go: read before so many days, or of these criteria; all where neither is said. */
export interface ScoresToForget {
  olderThanDays?: number;
  criteriaId?: string;
}

/** How much is kept. */
export interface Kept {
  counts: Counts;
  /** What all of it takes on the disk, as the browser estimates it; null where it does not say. */
  bytes: number | null;
}
