import { DIGEST_TITLE, type Digest, type DigestCounts, NO_COUNTS, type Split } from '../../papers/digest';
import { COUNT_OF_LABEL } from '../count-labels';
import { fromMarkdown } from '../markdown-text';

type Head = Pick<Digest, 'title' | 'date' | 'model' | 'tokens' | 'cost' | 'counts'>;

const SPAN = /^(.*?)\s*(\d{4}-\d{2}-\d{2}(?: to \d{4}-\d{2}-\d{2})?|\d{2}\/\d{2}\/\d{4})$/;

/** Longest heading or total that is one, in characters: a page of blanks is not to keep the background busy. */
const MAX_LINE = 2000;

/** Reads what stands above the contents: heading, table of tokens and cost, totals. Missing is null. */
export function readHead(lines: readonly string[]): Head {
  const counts: DigestCounts = { ...NO_COUNTS };
  const splits: Record<string, Split | null> = { token: null, cost: null };
  let heading = '';
  let model = '';
  for (const line of lines.map((each) => each.slice(0, MAX_LINE).trim())) {
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map(plain) : [];
    const name = (cells[0] ?? '').toLowerCase();
    if (cells[1]?.toLowerCase() === 'prompt')
      model = fromMarkdown(cells[0] ?? '').replace(/^\[(.*)\]$/, '$1');
    else if (name in splits) splits[name] = split(cells.slice(1));
    else if (heading === '' && line !== '' && !line.startsWith('|')) heading = line.replace(/^#+\s*/, '');
    const [, label, count] = /^(total [a-z ]+):\s*(\d+)\s*$/i.exec(line) ?? [];
    const counted = COUNT_OF_LABEL.get(label?.toLowerCase() ?? '');
    if (counted) counts[counted] = Number(count);
  }
  const [, title = heading, date = ''] = SPAN.exec(heading) ?? [];
  return {
    title: fromMarkdown(title) || DIGEST_TITLE,
    date: isoDate(date),
    model,
    tokens: splits.token ?? null,
    cost: splits.cost ?? null,
    counts,
  };
}

/** The American way of gpt_paper_assistant, `02/06/2026`, becomes `2026-02-06`. */
function isoDate(date: string): string {
  return date.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2');
}

function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^\*+|(?<!\*)\*+$/g, '')
    .trim();
}

/** Null where none of the three is known. */
function split(cells: readonly string[]): Split | null {
  const [prompt = null, completion = null, total = null] = cells.map((cell) => {
    const digits = cell.replace(/[$,\s]/g, '');
    return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
  });
  return (prompt ?? completion ?? total) === null ? null : { prompt, completion, total };
}
