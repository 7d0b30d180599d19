/** Why a reply was not read to its end, or holds no answer. */
export type NoReply =
  /** Silence, for longer than patience lasts. */
  | 'stalled'
  | 'too-large'
  /** A web page in place of a reply. */
  | 'not-a-model'
  /** Nothing in it is a piece of a reply. */
  | 'no-events'
  /** A piece of it is damaged: what follows would be bound to the wrong words. */
  | 'torn'
  /** Thinking took all the room that there was for the answer. */
  | 'used-up'
  /** It ended with its answer still in its thoughts, where nobody can tell it from a draft. */
  | 'in-thought';

export class ReplyError extends Error {
  constructor(
    readonly reason: NoReply,
    /** Beginning of what came instead, for the reader to recognise. */
    readonly excerpt = '',
  ) {
    super(reason);
  }
}
