/** What may open a formula, and what would close it. */
export interface Opener {
  at: number;
  length: number;
  closer: string;
  /** Where the closer stands; null where there is none. */
  end: number | null;
}

interface Sign {
  at: number;
  sign: string;
}

const BLOCKS =
  'equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|array|cases|aligned|split|[bBpvV]?matrix';
/** A backslash takes the sign behind it along, so that `\$` and `\{` are none of these. */
const SIGNS = new RegExp(`\\\\(?:begin|end)\\{(?:${BLOCKS})\\*?\\}|\\\\[\\s\\S]|[{}$]`, 'g');

/**
 * All that may open a formula in this text, by place. What closes it is found as tex2jax.js of MathJax 2.7 does: the
 * first closer outside of braces that opened behind the opener, or else the first at all.
 */
export function openersOf(text: string): Opener[] {
  const signs = [...text.matchAll(SIGNS)].map(({ 0: sign, index }) => ({ at: index, sign }));
  const openers = new Map<number, Opener>();
  for (const { at, sign } of signs) {
    const closer = closerOf(text, at, sign);
    if (closer !== null) {
      openers.set(at, { at, length: closer === '$$' ? 2 : sign.length, closer, end: null });
    }
  }
  for (const closer of new Set([...openers.values()].map((each) => each.closer))) {
    close(closer, signs, openers);
  }
  return [...openers.values()];
}

/** What ends a formula that begins so; null for a sign that begins none. */
function closerOf(text: string, at: number, sign: string): string | null {
  if (sign === '\\(') return '\\)';
  if (sign === '\\[') return '\\]';
  if (sign.startsWith('\\begin{')) return sign.replace('begin', 'end');
  // Behind any backslash MathJax takes a dollar for a sign of the text, behind two of them, too.
  if (sign !== '$' || text[at - 1] === '\\') return null;
  return text[at + 1] === '$' ? '$$' : '$';
}

/** Gives all openers that want this closer the place of theirs: once through the signs, from the end. */
function close(closer: string, signs: readonly Sign[], openers: ReadonlyMap<number, Opener>): void {
  const alone = lonelyBraces(signs);
  /** The next closer to the right, in each pair of braces that is open here; the innermost is the last. */
  const next: (number | null)[] = new Array(alone.opening + 1).fill(null);
  let any: number | null = null;
  /** A closer that nobody knows of yet: of three dollars, the last two do not close what the first two open. */
  let held: number | null = null;
  const tell = () => {
    if (held === null) return;
    next[next.length - 1] = held;
    any = held;
    held = null;
  };
  for (let i = signs.length - 1; i >= 0; i -= 1) {
    const { at, sign } = signs[i] as Sign;
    if (closer !== '$$' || sign !== '$' || held !== at + 1) tell();
    const opener = openers.get(at);
    if (opener?.closer === closer) opener.end = next.at(-1) ?? any;
    tell();
    if (sign === '}' && !alone.closing.has(i)) next.push(next.at(-1) ?? null);
    else if (sign === '{') next.pop();
    else if (closes(closer, signs, i)) held = at;
  }
}

function closes(closer: string, signs: readonly Sign[], i: number): boolean {
  const { at, sign } = signs[i] as Sign;
  if (closer !== '$$') return sign === closer;
  return sign === '$' && signs[i + 1]?.sign === '$' && signs[i + 1]?.at === at + 1;
}

/** How many braces open and are never closed, and which close what nobody opened. */
function lonelyBraces(signs: readonly Sign[]): { opening: number; closing: ReadonlySet<number> } {
  const closing = new Set<number>();
  let opening = 0;
  signs.forEach(({ sign }, i) => {
    if (sign === '{') opening += 1;
    else if (sign === '}' && opening > 0) opening -= 1;
    else if (sign === '}') closing.add(i);
  });
  return { opening, closing };
}
