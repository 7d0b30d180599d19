/** Under what papers are judged: which criteria and the hash of their wording; host, model and effort; category of the listing. */
export interface LessonRegime {
  criteriaId: string;
  criteria: string;
  scorer: string;
  category: string;
}

/** What was foreseen of a paper before a model was asked about it, and what the model said. */
export interface Lesson extends LessonRegime {
  /** Of the score, see `scoreKey`. */
  key: string;
  id: string;
  /** See `Past`, and whether it was to be bought then. Null where the model had spoken before anybody foresaw it. */
  foreseen: { margin: number; lean: number; probability: number; chance: number; buy: boolean } | null;
  /** 1 to 10; null before it is judged, and where it was left out. */
  relevance: number | null;
  /** When the paper came by, in ms since the epoch. */
  at: number;
  /** When it was judged, where that was told. */
  answeredAt?: number;
}

/** A paper's words, counted, and its rank by the criteria that it was read by last. */
export interface KeptRead {
  id: string;
  /** Characters of the text that was read: another text is read anew. */
  length: number;
  counts: Uint32Array;
  /** Hash of the criteria, and the rank by them. */
  criteria: string;
  rank: number;
  at: number;
}

/** What a background that wakes ranks a page by, for some criteria. */
export interface KeptOutlook {
  /** Of the criteria, behind `OUTLOOK`. */
  criteriaId: string;
  /** Hash of the criteria: under others all of it is found anew. */
  criteria: string;
  /** Ids of the papers whose words keep company. */
  members: string[];
  /** See `Company`: mean and deviation of the ranks and of what words say. */
  ranks: [number, number];
  said: [number, number];
  /** Buckets that any of the papers holds, and for each of them how many do, and how these lean. */
  buckets: Uint32Array;
  holders: Uint16Array;
  sums: Float32Array;
  /** What came of earlier pages under the models and in the categories used last, the newest first. */
  pasts: KeptPast[];
}

/** What was foreseen of the page ranked last, for some criteria. */
export interface KeptForesight {
  /** Of the criteria, behind `FORESIGHT`. */
  criteriaId: string;
  /** Hash of the criteria; empty once it is outdated. */
  criteria: string;
  /** For whom, by whom and of which texts: under any other it says nothing. */
  of: string;
  judged: number;
  seen: number;
  tested: boolean;
  warmUp: { scores: number; relevant: number } | null;
  ids: string[];
  /** Seven numbers a paper: see `packForeseen`. */
  told: Float64Array;
}

/** What was foreseen and what came of it, in seven numbers a paper: see `packPast`. */
export interface KeptPast {
  scorer: string;
  category: string;
  told: Float64Array;
}

/** What was learned for some criteria. */
export interface KeptTaste {
  criteriaId: string;
  /** See `packTaste`. */
  bytes: Uint8Array;
  /** What it was learned from: when any of it differs, it is learned anew. */
  criteria: string;
  scorer: string;
  /** Relevance from which a paper counted as relevant. */
  cut: number;
  /** Papers judged, papers seen, and a hash of what the reader marked by hand. */
  judged: number;
  seen: number;
  marks: number;
  /** By which papers that were ruled out are drawn; the reader's own. */
  seed: number;
  at: number;
}
