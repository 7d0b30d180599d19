import type { Digest, DigestPaper } from '../../papers/digest';
import { WORDS } from '../words';
import { isLeftOut, type LeftOut, type RawPaper, readPaper } from './raw-paper';
import { readAtom } from './read-atom';
import { readJson } from './read-json';
import { readJsonLines } from './read-json-lines';
import { type RawDigest, readText } from './read-text';

/** What became of a file. Entries that make no paper are named, never passed over. */
export type DigestReading = { ok: true; digest: Digest; leftOut: LeftOut[] } | { ok: false; why: string };

/** Far beyond any digest: two thousand papers have four megabytes. */
export const MAX_DIGEST_CHARS = 20_000_000;
export const TOO_LARGE = WORDS.tooLarge;

/**
 * Reads a digest of Winnow (JSON, Markdown, Atom), of gpt_paper_assistant, or of the seed's program in any of its editions, whatever its file is
 * called.
 */
export function readDigest(text: string): DigestReading {
  if (text.length > MAX_DIGEST_CHARS) return refuse(TOO_LARGE);
  const head = text.replace(/^\ufeff/, '').trimStart();
  if (head === '') return refuse(WORDS.empty);
  let raw: RawDigest | null;
  try {
    raw = /^[[{]/.test(head)
      ? readData(head)
      : /^<(?:\?xml|[\w:]*feed)\b/.test(head)
        ? readAtom(head)
        : readText(head);
  } catch (error) {
    const broken = error instanceof SyntaxError;
    return refuse(broken ? WORDS.brokenJson : (error as Error).message);
  }
  if (!raw) return refuse(WORDS.unknown);
  if (raw.papers.length === 0) return refuse(WORDS.noPapers);
  const { papers, leftOut } = readPapers(raw.papers);
  if (papers.length === 0) {
    const [first] = leftOut;
    return refuse(first ? WORDS.noScoresFirst(first) : WORDS.noScores);
  }
  const counts = { ...raw.counts, relevant: raw.counts.relevant ?? papers.length };
  return { ok: true, digest: { ...raw, counts, papers }, leftOut };
}

/**
 * JSON, JSON Lines, or a text that begins as they do.
 *
 * @throws SyntaxError where it is none of them
 */
function readData(text: string): RawDigest | null {
  try {
    return readJson(JSON.parse(text));
  } catch (error) {
    const other = error instanceof SyntaxError ? (readJsonLines(text) ?? readText(text)) : null;
    if (other) return other;
    throw error;
  }
}

function readPapers(rows: readonly RawPaper[]): { papers: DigestPaper[]; leftOut: LeftOut[] } {
  const papers = new Map<string, DigestPaper>();
  const leftOut: LeftOut[] = [];
  rows.forEach((row, index) => {
    const paper = readPaper(row, index + 1);
    if (isLeftOut(paper)) leftOut.push(paper);
    else if (papers.has(paper.id)) leftOut.push({ entry: paper.title, why: WORDS.repeated });
    else papers.set(paper.id, paper);
  });
  return { papers: [...papers.values()], leftOut };
}

const refuse = (why: string): DigestReading => ({ ok: false, why });
