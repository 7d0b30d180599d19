import type { AxisTexts } from './asked-axes';

/**
 * How a record is written: in brackets, in a row of a table, over several lines (`tight` where no blank line parts it
 * from the record before), or in a line of words.
 */
export type Form = 'bracket' | 'table' | 'block' | 'tight' | 'words';

/** What one record says, as written: nothing in it has been checked. */
export interface Facts {
  /** Every text that says which paper it is: an id, a URL, a number of the batch. */
  claims: string[];
  /** A number beside its id that is the paper's, or counts the rows. */
  row?: string;
  /** Its title, or what stands where a title may: only one that was asked about says anything. */
  title: string | null;
  relevance: string | null;
  novelty: string | null;
  /** What else it was given, by the names of the axes that were asked for; absent where there is nothing. */
  axes?: AxisTexts;
  /** null where there is none, '' where it is given as empty or null. */
  comment: string | null;
  /** One thing is said twice, differently: two records have run into each other. */
  torn: boolean;
  /** How it is written; in brackets where nothing is said. */
  form?: Form;
  /** It stands apart from the answer, as a draft or remark: it counts only where nothing else does. */
  aside?: boolean;
  /** It is somebody else's, an example or struck out: it never counts. */
  quoted?: boolean;
}

export function emptyFacts(): Facts {
  return { claims: [], title: null, relevance: null, novelty: null, comment: null, torn: false };
}
