/** Watches a reply's text for thinking that is never closed: what stands in it is no answer. */
export interface ThoughtWatch {
  hear(piece: string): void;
  /** The text began with a mark of thinking, and that has not been closed. */
  readonly isOpen: boolean;
}

const OPENS =
  /^\s*(?:<(?:seed:)?think|<thought|<reason|\[think\]|◁think▷|<\|begin_of_thought|<\|start_thinking|<\|channel\|>analysis)/i;
const CLOSES =
  /<\/(?:seed:)?think|<\/thought|<\/reason|\[\/think\]|◁\/think▷|<\|end_of_thought|<\|end_thinking|<\|channel\|>final/i;
/** Longer than any mark. */
const MARK = 40;

export function createThoughtWatch(): ThoughtWatch {
  let head = '';
  let tail = '';
  let closed = false;
  return {
    hear(piece) {
      if (head.trimStart().length < MARK) head = (head + piece).trimStart().slice(0, MARK);
      if (closed) return;
      tail += piece;
      closed = CLOSES.test(tail);
      tail = tail.slice(-MARK);
    },
    get isOpen() {
      return !closed && OPENS.test(head);
    },
  };
}
