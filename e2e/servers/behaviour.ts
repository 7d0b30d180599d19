import type { AskedPaper } from './asked-papers.ts';

/** What the scripted model says of one paper, before it is written down. */
export interface Verdict {
  number: number;
  relevance: number;
  novelty: number;
  comment: string;
}

/** What a script may have the model server do in place of a plain answer. */
export type Behaviour =
  /** An HTTP error. Without a body: OpenAI's error JSON for that status. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string | Uint8Array | object }
  /**
   * Destroys the socket in the middle of the line that follows this many papers, once what was sent has been read:
   * browsers drop what they hold when a socket dies, and only a test can see how far they are.
   */
  | { kind: 'cut'; after: number; onceRead?: () => Promise<unknown> }
  /** Everything was said, but the stream ends with neither finish reason nor `[DONE]`. */
  | { kind: 'noDone' }
  /** `finish_reason: "length"` in the middle of the line that follows this many papers. */
  | { kind: 'length'; after: number }
  /** Leaves out these papers, by the number that the prompt gave them. */
  | { kind: 'omit'; numbers: number[] }
  /** This text as the reply, in pieces of about this many characters (default 4). */
  | { kind: 'text'; text: string; pieceSize?: number }
  /** Writes the verdicts in another shape. */
  | { kind: 'shape'; shape: (verdicts: Verdict[], papers: AskedPaper[]) => string }
  /** A naive model, which does what abstracts order it to do. */
  | { kind: 'obey' }
  /** An error inside a stream that began well, after this many papers. */
  | { kind: 'streamError'; after: number; error?: object }
  /** A captive portal: 200 and a page. */
  | { kind: 'html' }
  /** Headers, then silence until the client goes away. */
  | { kind: 'hang' }
  /** Headers, then comments that keep the connection warm and say nothing. */
  | { kind: 'trickle'; everyMs?: number }
  | { kind: 'slow'; ttftMs?: number; tokensPerSecond?: number }
  | { kind: 'redirect'; location: string; status?: number };
