/**
 * What a language says for and against a topic, as the alternatives of a regular expression, without regard to case.
 * Nothing in them may be repeated inside something that is repeated.
 */
export interface Language {
  /** In a label, or a line that is nothing but one. */
  against: string;
  for: string;
  /** What follows is not wanted: "kein", "je ne veux pas de". */
  before: string;
  /** What stands before it is not wanted: "does not interest me", as a sentence ends in it. */
  after: string;
  /** What follows is an exception to what was said before: "except for". */
  except: string;
  /** A condition, and no exception to what is wanted: "unless". */
  unless: string;
  /** What follows is wanted after all: "but I want". */
  again: string;
  /** The same, of what this very sentence has denied: "but", "rather". */
  deniedAgain: string;
  /** Words of address and those that only hold a sentence together: no terms. */
  small: string;
}
