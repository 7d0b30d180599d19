/** One paper of the batch that was asked about. */
export interface AskedPaper {
  /** 1-based position in the batch, as written in the prompt. */
  index: number;
  /** arXiv id without version, new style or old. */
  id: string;
}

/** The paper's id; `stranger` where a paper is named that was not asked about, `clash` where two are; else null. */
export type Bound = { id: string } | 'stranger' | 'clash' | null;

/** `2602.04915v2` or `hep-th/9901001`, `math.GT/0309136v1`, anywhere in a text or URL. */
const ARXIV_ID =
  /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d{1,3})?(?!\d|\.\d)|(?<!\.)\b([a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?!\d)/gi;
const NUMBER =
  /^(?:(?:paper|item|entry|article|index|no\.?|number|id)[\s#:_.-]*|#\s*)?[[(]?(\d{1,5})(?:\.0)?[\])]?$/i;
const BARE_OLD = /^(?:arxiv:)?(\d{7})(?:v\d{1,3})?$/i;

/** One spelling for comparison: lower case, no subject class (`math.GT/…` is `math/…`). */
function plainId(id: string): string {
  return id.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/');
}

/** The distinct arXiv ids written in a text, without versions, in order; at most the first 20. */
export function idsIn(text: string): string[] {
  const found = new Set<string>();
  if (!/\d{4}/.test(text)) return [];
  // `arXiv.2602.04915` in a DOI: the point belongs to the prefix, not to the number.
  for (const match of text
    .slice(0, 2000)
    .replace(/arxiv[.:]\s*/gi, ' ')
    .matchAll(ARXIV_ID)) {
    found.add(plainId(match[1] ?? match[2] ?? ''));
    if (found.size >= 20) break;
  }
  return [...found];
}

/** Tells whether a text can name a paper: holds an arXiv id, or is a number as in `7`, `#7`, `paper_7`. */
export function namesPaper(text: string): boolean {
  const plain = text.trim();
  return NUMBER.test(plain) || BARE_OLD.test(plain) || idsIn(plain).length > 0;
}

/**
 * Binds claims to the papers asked about, on the text as written: an id that lost its last zero to a number
 * binds to nothing.
 */
export function createBinder(asked: readonly AskedPaper[]): (claims: readonly string[]) => Bound {
  const byId = new Map(asked.map((paper) => [plainId(paper.id), paper.id]));
  const byIndex = new Map(asked.map((paper) => [paper.index, paper.id]));
  const byOldNumber = new Map<string, string | null>();
  for (const { id } of asked) {
    const digits = /\/(\d{7})$/.exec(id)?.[1];
    if (digits) byOldNumber.set(digits, byOldNumber.has(digits) ? null : id);
  }
  let countsFromZero = false;

  function one(claim: string): Bound {
    const text = claim.trim().slice(0, 300);
    const ids = idsIn(text);
    const [first] = ids;
    if (ids.length > 1) return 'clash';
    if (first !== undefined) return named(byId.get(first));
    const old = BARE_OLD.exec(text)?.[1];
    if (old !== undefined) return named(byOldNumber.get(old) ?? undefined);
    const digits = NUMBER.exec(text)?.[1];
    if (digits === undefined) return null;
    const index = Number(digits);
    // A model that numbers from 0 is off by one throughout: from here on its numbers bind nothing.
    if (index === 0 && !byIndex.has(0)) countsFromZero = true;
    return named(countsFromZero ? undefined : byIndex.get(index));
  }

  return (claims) => {
    let bound: Bound = null;
    for (const claim of claims) {
      const next = one(claim);
      if (next === null) continue;
      if (next === 'clash') return 'clash';
      if (bound !== null && !same(bound, next)) return 'clash';
      bound = next;
    }
    return bound;
  };
}

function named(id: string | undefined): Bound {
  return id === undefined ? 'stranger' : { id };
}

function same(a: Bound, b: Bound): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.id === b.id;
}
