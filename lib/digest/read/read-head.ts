import { DIGEST_TITLE, type Digest, type DigestCounts, NO_COUNTS, type Split } from '../../papers/digest';
import { countOfLabel } from '../count-labels';
import { fromMarkdown } from '../markdown-text';
import { htmlAsLines } from './html-lines';
import { readHeading } from './read-heading';
import { tableRows } from './table-rows';

/** Counts as a file says them: null where it does not, also of the relevant ones. */
export type RawCounts = Omit<DigestCounts, 'relevant'> & { relevant: number | null };

export const NO_RAW_COUNTS: RawCounts = { ...NO_COUNTS, relevant: null };

type Head = Pick<Digest, 'title' | 'date' | 'model' | 'tokens' | 'cost'> & { counts: RawCounts };

/** Longest heading or total that is one, in characters: a page of blanks is not to keep the background busy. */
const MAX_LINE = 2000;

/** A total, also as an item, in bold or in a row of a table: `- **Total relevant papers:** 63`. */
const TOTAL =
  /^[^\p{L}\p{N}]{0,12}([a-z][a-z ]{2,40}?)[*_\s]{0,4}[:：=–-][*_\s]{0,4}(\d[\d,]{0,11})[*_]{0,3}(?:\spapers?)?[*_.\s]{0,4}$/iu;
/** Between two totals on one line. */
const SEVERAL = /\s[|·•/]\s|[;,]\s/;

/** In a row of both, the counts stand behind the three numbers, in this order. */
const BEHIND = ['rows', 'scanned', 'relevant'] as const;

/** Reads what stands above the contents: heading, table of tokens and cost, totals. Missing is null. */
export function readHead(whole: readonly string[]): Head {
  const lines = htmlAsLines(whole.map((each) => each.slice(0, MAX_LINE).trim()));
  const counts: RawCounts = { ...NO_RAW_COUNTS };
  const splits: Record<'token' | 'cost', Split | null> = { token: null, cost: null };
  let model = '';
  const rows = tableRows(lines);
  for (const cells of rows) {
    const at = cells.findIndex((cell) => /^(?:tokens?|costs?)$/i.test(cell));
    if (cells[1]?.toLowerCase() === 'prompt') model = cells[0] ?? '';
    else if (at === 0 || at === 1) {
      const [, name = ''] = /^(token|cost)/i.exec(cells[at] ?? '') ?? [];
      splits[name.toLowerCase() as keyof typeof splits] = split(cells.slice(at + 1, at + 4));
      if (at === 1) model = cells[0] ?? '';
      BEHIND.forEach((count, i) => {
        counts[count] ??= numberIn(cells[at + 4 + i] ?? '');
      });
    }
  }
  const pairs = rows.filter(({ length }) => length === 2).map((cells) => cells.join(': '));
  for (const each of [...pairs, ...lines.flatMap((line) => line.split(SEVERAL))]) {
    const [, label = '', count = ''] = TOTAL.exec(each) ?? [];
    const counted = countOfLabel(label.trim());
    if (counted) counts[counted] = numberIn(count);
  }
  const { title, date } = readHeading(lines);
  return {
    title: fromMarkdown(title) || DIGEST_TITLE,
    date,
    model: fromMarkdown(model).replace(/^\[(.*)\]$/, '$1'),
    ...reported(splits.token, splits.cost),
    counts,
  };
}

/**
 * Tokens and cost where they are told: programs that were not told write noughts, and no prompt has no tokens. Of a model
 * that costs nothing the cost is nought all the same.
 */
export function reported(tokens: Split | null, cost: Split | null): Pick<Digest, 'tokens' | 'cost'> {
  const isSaid = (each: Split | null) => each !== null && Object.values(each).some((number) => number);
  const said = isSaid(tokens) ? tokens : null;
  return { tokens: said, cost: said || isSaid(cost) ? cost : null };
}

function split(cells: readonly string[]): Split | null {
  const [prompt = null, completion = null, total = null] = cells.map(numberIn);
  return splitOf({ prompt, completion, total });
}

/** Null where none of the three is known. */
export function splitOf(split: Split): Split | null {
  return Object.values(split).every((number) => number === null) ? null : split;
}

function numberIn(cell: string): number | null {
  const digits = cell.replace(/[$,\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
