import { type Opener, openersOf } from './math-openers';
import { formulaDoubt, strayDollar } from './money-or-formula';

/** A formula in a text: where it begins, where the text goes on, and its TeX without delimiters. */
export interface Formula {
  from: number;
  to: number;
  tex: string;
  display: boolean;
}

/** What it takes to call a delimiter that is no dollar, and has its partner, a sign of the text: much. */
const STRAY = 12;

/**
 * The formulas of a title or abstract, as arXiv's MathJax 2.7 pairs delimiters, except where a dollar is money.
 * Which dollar is money only the whole text tells ("$5 for $n$ papers", "$5$ for $n$ papers"): of all readings the one
 * with the least doubt is taken, and MathJax's where two are alike. Takes time in proportion to the text.
 */
export function findFormulas(text: string): Formula[] {
  const openers = openersOf(text);
  const plan = leastDoubt(text, openers);
  const found: Formula[] = [];
  for (let i = 0; i < openers.length; ) {
    const opener = openers[i];
    const step = plan[i];
    if (!opener || !step) break;
    if (step.formula) found.push(formulaOf(text, opener));
    i = step.next;
  }
  return found;
}

/** Doubt from which on a dollar is no money. */
const CERTAIN = 3;

interface Step {
  /** Doubt in this and all that follows. */
  doubt: number;
  formula: boolean;
  /** The opener with which reading goes on. */
  next: number;
}

/** From the end: whether what opens here is best read as a formula or as a sign of the text. */
function leastDoubt(text: string, openers: readonly Opener[]): Step[] {
  const plan: Step[] = new Array(openers.length);
  const doubtFrom = (i: number) => plan[i]?.doubt ?? 0;
  for (let i = openers.length - 1; i >= 0; i -= 1) {
    const opener = openers[i] as Opener;
    const over = firstFrom(openers, opener.at + opener.length);
    const dollar = opener.closer.startsWith('$');
    const stray = dollar ? strayDollar(text, opener.at) : opener.end === null ? 0 : STRAY;
    const asText = { doubt: stray + doubtFrom(over), formula: false, next: over };
    plan[i] = asText;
    if (opener.end === null) continue;
    const next = firstFrom(openers, opener.end + opener.closer.length);
    const own = formulaDoubt(text, opener.at + opener.length, opener.end);
    const doubt = own + doubtFrom(next);
    // Where nothing speaks for money, MathJax's reading stands, whatever follows from it.
    const certain = own === 0 && stray >= CERTAIN;
    if (certain || doubt <= asText.doubt) plan[i] = { doubt, formula: true, next };
  }
  return plan;
}

/** The first opener at this place or behind it. */
function firstFrom(openers: readonly Opener[], at: number): number {
  let [low, high] = [0, openers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((openers[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function formulaOf(text: string, { at, length, closer, end }: Opener): Formula {
  const to = (end ?? at) + closer.length;
  const block = closer.startsWith('\\end');
  const tex = block ? text.slice(at, to) : text.slice(at + length, end ?? at);
  return { from: at, to, tex, display: closer !== '$' && closer !== '\\)' };
}
