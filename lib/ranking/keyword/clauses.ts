import { splitByCues } from './cues';
import { readLabels } from './labels';

/** A stretch of the criteria that is wanted or not wanted as a whole. */
export interface Clause {
  text: string;
  wanted: boolean;
  /** From a list of keywords, which the reader chose for their letters; not from a topic in words. */
  keyword: boolean;
}

/** What stands over the lines that follow: a label with nothing behind it, a heading, or neither. */
interface Over {
  wanted: boolean;
  keyword: boolean;
  kind: 'label' | 'heading' | 'nothing';
  /** Whether something stands under it yet. */
  filled: boolean;
}

const MAX_CHARS = 20_000;
const BULLET = /^\s*(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+/;
const NUMBER = /^\s*\(?\d{1,3}[.)]\s/;
const HEADING = /^\s*#{1,6}\s+/;

/**
 * What a criteria text wants and does not want, in its own order. Reads labelled lines (`Wanted:`,
 * `Not wanted:`, several on one line too), labels and headings that stand over a list, and plain prose
 * with its cues ("not interested in", "avoid", "except"). What nothing speaks against is wanted. Of a
 * text beyond 20,000 characters only these are read.
 */
export function clauses(criteriaText: string): Clause[] {
  const found: Clause[] = [];
  let over = standing('nothing');
  /** What the line before ended in, for a line that goes on from it, and for `Application:` in its list. */
  let last = { wanted: true, keyword: false };
  let afterBlank = false;
  let unfinished = false;

  for (const line of criteriaText.slice(0, MAX_CHARS).split(/\r?\n|\r/)) {
    if (line.trim() === '') {
      afterBlank = true;
      unfinished = false;
      continue;
    }
    const heading = HEADING.test(line);
    const bullet = BULLET.test(line);
    if (heading || ends(over, line, afterBlank && !bullet)) over = standing(heading ? 'heading' : 'nothing');
    const inherited = unfinished && !bullet && !heading && /^\s*\p{Ll}/u.test(line) ? last : over;
    const body = line
      .replace(HEADING, '')
      .replace(BULLET, '')
      .replace(/\*\*|__/g, '');
    afterBlank = false;
    unfinished = false;
    for (const part of readLabels(body, { heading, lastWanted: last.wanted })) {
      const wanted = part.wanted ?? inherited.wanted;
      const keyword = part.keyword || inherited.keyword;
      last = { wanted, keyword };
      if (part.text.trim() === '') {
        over = { ...standing(heading ? 'heading' : 'label'), ...last };
        continue;
      }
      for (const piece of splitByCues(part.text, wanted)) found.push({ ...piece, keyword });
      over.filled = true;
      unfinished = part.wanted !== undefined && !/[.;:!?]\s*$/.test(part.text);
    }
  }
  return found.filter((clause) => /[\p{L}\p{N}]/u.test(clause.text));
}

function standing(kind: Over['kind']): Over {
  return { wanted: true, keyword: false, kind, filled: false };
}

/** A label holds for its list, up to a new paragraph; a heading up to the next; a numbered topic begins anew. */
function ends(over: Over, line: string, newParagraph: boolean): boolean {
  if (over.kind === 'label') return newParagraph && over.filled;
  return over.kind === 'nothing' && NUMBER.test(line);
}
