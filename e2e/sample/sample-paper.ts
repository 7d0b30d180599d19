/** A paper of the sample, with what the scripted model says of it. */
export interface SamplePaper {
  id: string;
  /** Null: no HTML version, so the listing does not tell. */
  version: number | null;
  kind: 'new' | 'cross' | 'replace';
  /** Category that a cross-list comes from, or null. */
  crossFrom: string | null;
  title: string;
  authors: string[];
  comments: string | null;
  /** Code of the primary category: `cs.LG`. */
  primary: string;
  /** As a listing shows them, the primary first: `Machine Learning (cs.LG); Artificial Intelligence (cs.AI)`. */
  subjects: string;
  abstract: string;
  relevance: number;
  novelty: number;
  comment: string;
}
