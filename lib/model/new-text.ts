/** Makes of what a stream's pieces say only what is new in each. */
export interface NewText {
  /** What is new in this piece; of a stream's beginning it may come with a later piece. */
  hear(piece: string): string;
  /** What is still held back. */
  end(): string;
}

/** So often in a row a piece has to begin with all the text so far, where that is longer than a few characters. */
const TIMES = 3;
const FEW = 4;

/**
 * Some gateways send the whole text so far in each piece (2026-11, DashScope among them:
 * https://github.com/QwenLM/qwen-code/pull/3896). That is believed only once it cannot be chance; until then such pieces
 * are held back, and where another follows that does not go on in this way, all are taken for what they are elsewhere. A
 * stream of the usual kind shows at its second piece, as a rule, and waits for nothing.
 */
export function createNewText(): NewText {
  /** All that was said, if each piece is whole. */
  let whole = '';
  let held: string[] = [];
  let told = 0;
  let times = 0;
  let kind: 'unknown' | 'pieces' | 'wholes' = 'unknown';
  const release = () => {
    const text = held.join('');
    held = [];
    return text;
  };
  const rest = () => {
    const text = whole.slice(told);
    told = whole.length;
    return text;
  };
  return {
    hear(piece) {
      if (kind === 'pieces' || piece === '') return piece;
      const goesOn = piece.startsWith(whole);
      if (kind === 'wholes') {
        whole = goesOn ? piece : whole + piece;
        return rest();
      }
      if (whole === '') {
        whole = piece;
        return rest();
      }
      held.push(piece);
      if (!goesOn) {
        kind = 'pieces';
        return release();
      }
      if (whole.length >= FEW && piece.length > whole.length) times += 1;
      whole = piece;
      if (times < TIMES) return '';
      kind = 'wholes';
      held = [];
      return rest();
    },
    end: release,
  };
}
