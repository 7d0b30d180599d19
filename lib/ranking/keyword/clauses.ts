import { answered } from './answers';
import { criteriaLines } from './criteria-lines';
import { splitByCues } from './cues';
import { joinTerms, partTerms } from './field-terms';
import { readLabels } from './labels';
import { readMarker } from './list-marker';
import { Scopes } from './scopes';
import { cutAtSigns, type Signed } from './verdict-signs';

/** A stretch of the criteria that is wanted or not wanted as a whole. */
export interface Clause {
  text: string;
  wanted: boolean;
  /** From a list of keywords, which the reader chose for their letters; not from a topic in words. */
  keyword: boolean;
}

/** A list in which some items have a plus says no by a minus. */
const PLUS = /^\s*\+\s?[\p{L}\p{N}"]/mu;
const MINUS = /^\s*[-−]\s?[\p{L}\p{N}"]/mu;
/** What people write where there is nothing to write. */
const NONE = /^\W*(?:n\/?a|none|nothing|nil|-+)\W*$/i;

/**
 * What a criteria text wants and does not want, in its own order. Reads labelled lines (`Wanted:`,
 * `Not wanted:`, several on one line too), labels and headings that stand over a list, signs (✅ ❌), keys of
 * YAML and JSON, and plain prose with its cues ("not interested in", "avoid", "except"), in some languages. What nothing
 * speaks against is wanted. Of a text beyond 20,000 characters only these are read.
 */
export function clauses(criteriaText: string): Clause[] {
  const found: Clause[] = [];
  const scopes = new Scopes();
  const lines = criteriaLines(criteriaText).map(joinTerms);
  const isSigned = lines.some((line) => PLUS.test(line)) && lines.some((line) => MINUS.test(line));
  /** What the line before ended in, for a line that goes on from it, and for `Application:` in its list. */
  let last = { wanted: true, keyword: false };
  let afterBlank = false;
  let unfinished = false;

  for (const line of lines) {
    if (line.trim() === '') {
      afterBlank = true;
      unfinished = false;
      continue;
    }
    const marked = readMarker(line);
    const { heading: level, bullet, plusMinus } = marked;
    const heading = level > 0;
    scopes.enter(marked, afterBlank);
    const goesOn = unfinished && !bullet && !heading && /^\s*\p{Ll}/u.test(line);
    afterBlank = false;
    unfinished = false;
    const sign = isSigned && plusMinus !== null ? plusMinus === '+' : undefined;
    for (const signed of answered(marked.body) ?? cutAtSigns(marked.body)) {
      const said: Signed = { ...signed, wanted: signed.wanted ?? sign };
      const parts = readLabels(said.text, { heading, lastWanted: last.wanted });
      const [first] = parts.filter(({ labelled }) => labelled);
      if (first) scopes.closeBeside(marked, first.wanted === undefined);
      const inherited = goesOn ? last : scopes.over;
      if (parts.length === 0) parts.push({ text: '', wanted: undefined, keyword: false, labelled: true });
      for (const part of parts) {
        const wanted = part.wanted ?? said.wanted ?? inherited.wanted;
        const keyword = part.keyword || inherited.keyword;
        const neutral = part.wanted === undefined && said.wanted === undefined;
        last = { wanted, keyword };
        if (heading || part.text.trim() === '') scopes.open(last, marked, neutral);
        if (part.text.trim() === '') continue;
        if (NONE.test(part.text)) continue;
        const pieces = splitByCues(part.text, wanted);
        found.push(...pieces.map((piece) => ({ ...piece, keyword })));
        if (!heading) scopes.fill(marked);
        // "I do not want molecules, such as:" is a label of the list below as well.
        if (wanted && pieces.at(-1)?.wanted === false && part.text.trimEnd().endsWith(':'))
          scopes.open({ wanted: false, keyword }, marked, false);
        unfinished = part.wanted !== undefined && !/[.;:!?]\s*$/.test(part.text);
      }
    }
  }
  return found
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause.text))
    .map((clause) => ({ ...clause, text: partTerms(clause.text) }));
}
