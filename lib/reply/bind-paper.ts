import { CIRCUMFIXED, PAPER_WORDS } from '../answer-words/paper-words';
import { plainMarks } from '../answer-words/plain-marks';

/** One paper of the batch that was asked about. */
export interface AskedPaper {
  /** 1-based position in the batch, as written in the prompt. */
  index: number;
  /** arXiv id without version, new style or old. */
  id: string;
  /** As written in the prompt. Where it is given, a record may name its paper by it, and may not contradict it. */
  title?: string;
}

/**
 * The paper's id, and whether only its number said so; `stranger` where a paper is named that was not asked
 * about, `clash` where two are; else null.
 */
type Bound = { id: string; byNumber?: true } | 'stranger' | 'clash' | null;

/** `2602.04915v2` or `hep-th/9901001`, `math.GT/0309136v1`, anywhere in a text or URL. */
const ARXIV_ID =
  /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d{1,3})?(?!\d|\.\d)|(?<!\.)\b([a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?!\d)/gi;
const NUMBER = new RegExp(
  `^(?:(?:(?:${PAPER_WORDS})[\\s#:_.-]*|#\\s*){0,2}[[(]?(\\d{1,5})(?:\\.0)?[\\])]?|${CIRCUMFIXED})$`,
  'i',
);
const AROUND_ID = new RegExp(
  `^(?:https?://\\S+|(?:[\\d.:_#()[\\]/-]|v\\d|arxiv|org|abs|pdf|html|doi|oai|eprint|id|[a-z-]+(?:\\.[a-z]{2})?/(?=\\d)|${PAPER_WORDS})+)$`,
  'i',
);
const BARE_OLD = /^(?:arxiv:)?(\d{7})(?:v\d{1,3})?$/i;
/** An id that went through a number: zeros at its ends are lost. */
const SHORT_ID = /^(?:arxiv:)?(\d{3,4})\.(\d{1,4})(?:v\d{1,3})?$/i;

/** A title that was cut short names its paper from this many letters and digits on. */
const TITLE_BEGINNING = 24;

/** Letters and digits only: models space, quote and mark up titles in their own ways. */
function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

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

/** Whether a text is one id and what may stand around it in a name or an address, not words that mention a paper. */
export function isPaperId(text: string): boolean {
  const plain = plainMarks(text.trim());
  return idsIn(plain).length === 1 && AROUND_ID.test(plain);
}

/** Tells whether a text can name a paper: holds an arXiv id, or is a number as in `7`, `#7`, `paper_7`. */
export function namesPaper(text: string): boolean {
  const plain = plainMarks(text.trim());
  return NUMBER.test(plain) || BARE_OLD.test(plain) || SHORT_ID.test(plain) || idsIn(plain).length > 0;
}

/** An id that was written as a bare number, with the zeros that a number does not keep; other texts as they are. */
export function numericId(text: string): string {
  const found = /^(\d{3,4})\.(\d{1,5})$/.exec(plainMarks(text.trim()));
  if (!found?.[1] || !found[2]) return text;
  const month = found[1].padStart(4, '0');
  // From 2015 on the part behind the point has five digits.
  return `${month}.${found[2].padEnd(Number(month) >= 1501 ? 5 : 4, '0')}`;
}

export interface Binder {
  /** Binds claims to the papers asked about, on the text as written. */
  bind(claims: readonly string[]): Bound;
  /** The id of the paper that has this title, or null; a beginning of some length will do. */
  byTitle(title: string): string | null;
  /** A record of a paper 0 came: the model is off by one throughout, and from now on its numbers say nothing. */
  countFromZero(): void;
  readonly countsFromZero: boolean;
}

export function createBinder(asked: readonly AskedPaper[]): Binder {
  const byId = new Map(asked.map((paper) => [plainId(paper.id), paper.id]));
  const byIndex = new Map(asked.map((paper) => [paper.index, paper.id]));
  const byOldNumber = new Map<string, string | null>();
  for (const { id } of asked) {
    const digits = /\/(\d{7})$/.exec(id)?.[1];
    if (digits) byOldNumber.set(digits, byOldNumber.has(digits) ? null : id);
  }
  const titles = asked.map(({ id, title = '' }) => ({ id, title: plainTitle(title) }));
  let countsFromZero = false;

  function one(claim: string): Bound {
    const text = plainMarks(claim.trim().slice(0, 300));
    const ids = idsIn(text);
    const [first] = ids;
    if (ids.length > 1) return 'clash';
    if (first !== undefined && byId.has(first)) return named(byId.get(first));
    const short = SHORT_ID.exec(text);
    if (short?.[1] && short[2]) return named(withZeros(short[1], short[2], asked));
    if (first !== undefined) return 'stranger';
    const old = BARE_OLD.exec(text)?.[1];
    if (old !== undefined) return named(byOldNumber.get(old) ?? undefined);
    const digits = numberIn(text);
    if (digits === null) return null;
    // Asked about alone, a paper is number 0 or 1 as the model likes.
    const alone = asked.length === 1 && Number(digits) === 0 ? asked[0]?.id : undefined;
    const id = countsFromZero ? undefined : (alone ?? byIndex.get(Number(digits)));
    return id === undefined ? 'stranger' : { id, byNumber: true };
  }

  return {
    bind(claims) {
      const sure = countsFromZero ? claims.filter((claim) => numberIn(claim) === null) : claims;
      const bound = sure.map(one).reduce(merge, null);
      return bound === null && claims.length > sure.length ? 'stranger' : bound;
    },
    byTitle(title) {
      const plain = plainTitle(title.slice(0, 500));
      const same = titles.filter((each) => each.title === plain && plain !== '');
      const like =
        same.length > 0 || plain.length < TITLE_BEGINNING
          ? same
          : titles.filter((each) => each.title.startsWith(plain));
      return like.length === 1 ? (like[0]?.id ?? null) : null;
    },
    countFromZero() {
      countsFromZero = true;
    },
    get countsFromZero() {
      return countsFromZero;
    },
  };
}

/** Whether a claim is the number 0, as in `0` or `Paper 0`. */
export function isZero(claim: string): boolean {
  return Number(numberIn(claim) ?? Number.NaN) === 0;
}

/** The digits of a claim that is a number of the batch, or null. */
export function numberIn(claim: string): string | null {
  const found = NUMBER.exec(plainMarks(claim.trim().slice(0, 60)));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

function merge(bound: Bound, next: Bound): Bound {
  if (bound === null || next === null) return bound ?? next;
  if (typeof bound === 'string' || typeof next === 'string') return bound === next ? bound : 'clash';
  if (bound.id !== next.id) return 'clash';
  return bound.byNumber && next.byNumber ? bound : { id: bound.id };
}

/** The one paper whose id is these digits but for zeros at its ends; undefined where none is, or several are. */
function withZeros(month: string, digits: string, asked: readonly AskedPaper[]): string | undefined {
  const begin = `${month.padStart(4, '0')}.${digits}`;
  const found = asked.filter(({ id }) => id.startsWith(begin));
  return found.length === 1 && /^0*$/.test(found[0]?.id.slice(begin.length) ?? '') ? found[0]?.id : undefined;
}

function named(id: string | undefined): Bound {
  return id === undefined ? 'stranger' : { id };
}
