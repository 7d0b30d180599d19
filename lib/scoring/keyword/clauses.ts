import { splitByCues } from './cues';
import { readLabels } from './labels';

/** A stretch of the criteria that is wanted or not wanted as a whole. */
export interface Clause {
  text: string;
  wanted: boolean;
  /** From a list of keywords, which the reader chose for their letters; not from a topic in words. */
  keyword: boolean;
}

const BULLET = /^\s*(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+/;
const HEADING = /^\s*#{1,6}\s+/;
const NUMBER = /^\s*\(?\d{1,3}[.)]\s/;

/**
 * What a criteria text wants and does not want, in its own order. Reads labelled lines (`Wanted:`,
 * `Not wanted:`, several on one line too), labels and headings that stand over a list, and plain prose
 * with its cues ("not interested in", "avoid", "except"). What nothing speaks against is wanted.
 */
export function clauses(criteriaText: string): Clause[] {
  const found: Clause[] = [];
  /** What stands over the lines that follow: a label with nothing behind it, or a heading. */
  let over = { wanted: true, keyword: false, open: false, heading: false };
  /** What the line before ended in, for a line that goes on from it, and for `Application:` in its list. */
  let last = { wanted: true, keyword: false };
  let afterBlank = false;
  let unfinished = false;

  for (const line of criteriaText.split(/\r?\n|\r/)) {
    if (line.trim() === '') {
      afterBlank = true;
      unfinished = false;
      continue;
    }
    const bullet = BULLET.test(line);
    const heading = HEADING.test(line);
    if (heading || (afterBlank && !bullet && over.open && !over.heading && found.length > 0)) {
      over = { wanted: true, keyword: false, open: false, heading };
    }
    if (NUMBER.test(line) && !over.open) over = { wanted: true, keyword: false, open: false, heading: true };
    afterBlank = false;
    const body = line
      .replace(HEADING, '')
      .replace(BULLET, '')
      .replace(/\*\*|__/g, '');
    const goesOn = unfinished && !bullet && !heading && /^\s*[a-z]/.test(line);
    unfinished = false;
    const inherited = goesOn ? last : over;
    for (const part of readLabels(body, { heading, lastWanted: last.wanted })) {
      const wanted = part.wanted ?? inherited.wanted;
      const keyword = part.keyword || inherited.keyword;
      if (part.text.trim() === '') {
        over = { wanted, keyword, open: true, heading };
      } else {
        for (const piece of splitByCues(part.text, wanted)) found.push({ ...piece, keyword });
        unfinished = part.wanted !== undefined && !/[.;:!?]\s*$/.test(part.text);
      }
      last = { wanted, keyword };
    }
  }
  return found.filter((clause) => /[\p{L}\p{N}]/u.test(clause.text));
}
