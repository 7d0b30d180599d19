import type { Source } from '../store/followed-sources';

/** What our own pages may ask of followed digests. */

/** A source as the reader sees it. */
export interface FollowedSource extends Pick<Source, 'id' | 'name' | 'address' | 'place' | 'teaches'> {
  /** Match pattern of the one host that it is read from: the browser may not let Winnow reach it any more. */
  pattern: string;
  /** Papers of which something is kept. */
  papers: number;
  /** The newest first. */
  days: { day: string; papers: number }[];
  /** When it was looked at last, in ms since the epoch; 0 for never. */
  looked: number;
  /** It is being read. */
  working: boolean;
  /** Why it could not be read last time, one plain sentence; empty where it could. */
  trouble: string;
  /** Why it is not read any more until the reader says so; empty where it is. */
  held: string;
}

/** A public digest that may be followed: none is by itself. */
export interface Preset {
  name: string;
  address: string;
  /** What it is about, whose it is and who scored it, in one line. */
  about: string;
}

/** What stands at an address, before it is followed. */
export interface SourcePreview {
  address: string;
  /** What to call it, to begin with. */
  name: string;
  pattern: string;
  /** Days that were found, newest first; those that were read with how many papers they have. */
  days: { day: string; papers: number | null }[];
  /** Of the newest one. */
  papers: number;
  leftOut: number;
  /** As the digest tells them; empty where it does not. */
  model: string;
  /** The lowest scores in it: where whoever made it has cut. */
  cut: { minRelevance: number; minNovelty: number };
  /** Its criteria, where they are told; empty where not. Plain text. */
  criteria: string;
  /** The best papers of it. */
  first: { id: string; title: string; relevance: number; novelty: number; comment: string }[];
}

export type PreviewReply =
  | { ok: true; preview: SourcePreview }
  /** The browser does not let Winnow read there: it may be asked for this pattern. */
  | { ok: false; why: string; pattern?: string };

export interface FollowedReply {
  sources: FollowedSource[];
  presets: readonly Preset[];
}

export type SourceChange = Partial<Pick<Source, 'name' | 'place' | 'teaches'>>;

type Done = { ok: true } | { ok: false; why: string };

/** Everything that is done with followed digests. */
export interface Follower {
  /** At the start and with each alarm: reads what is due. Never rejects. */
  tick(): Promise<void>;
  /** Reads now, whatever is due; without an id, all of them. Resolves once it has begun. */
  readNow(id?: string): Promise<void>;
  list(): Promise<FollowedReply>;
  preview(address: string): Promise<PreviewReply>;
  /** Follows what was seen in a preview. The browser was asked for its host before. */
  follow(address: string, name: string): Promise<Done>;
  change(id: string, change: SourceChange): Promise<Done>;
  /** Forgets it, and all that it said. */
  unfollow(id: string): Promise<Done>;
  /** Goes on with one that was held, at the reader's word: what it says from now on is taken for its own. */
  release(id: string): Promise<Done>;
}
