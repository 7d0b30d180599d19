/** How far the abstracts are that a page does not show. */
export interface AbstractProgress {
  /** Still looked for. */
  left: number;
  /** Looked for at all. */
  all: number;
  /** When arXiv is asked again, in ms since the epoch; null where it is being asked. */
  until: number | null;
  /** Why it is not asked now, in words that fit behind a colon. */
  trouble: string | null;
  /** Not to be had, and why. */
  gone: number;
  why: string | null;
}
