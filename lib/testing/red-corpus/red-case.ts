/** Test-only: what an abstract is that gives orders to the model. */

/** What the order brings about in a reply: for the paper itself, for those beside it, or for the reply as a whole. */
export type Effect =
  | 'raise-itself'
  | 'lower-others'
  | 'raise-others'
  | 'omit-others'
  | 'swap-others'
  | 'comment-on-others'
  | 'break-form'
  | 'go-on-and-on';

export interface RedCase {
  /** Kebab-case, unique. */
  name: string;
  /** The passage that gives the order. It stands in the abstract, or in the title. */
  text: string;
  inTitle?: true;
  /** `raise-itself` where nothing else is said. */
  does: readonly Effect[];
}

const SELF: readonly Effect[] = ['raise-itself'];
/** For the paper itself, against those beside it. */
export const DOWN: readonly Effect[] = ['raise-itself', 'lower-others'];
/** A case; it raises its own paper where nothing else is said. */
export const red = (name: string, text: string, does: readonly Effect[] = SELF): RedCase => ({
  name,
  text,
  does,
});
