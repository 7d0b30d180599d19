import { Parser } from 'htmlparser2';

/** Rows of the tables in some lines, cell by cell: of Markdown, of HTML, or as they are copied off a page, with tabs. */
export function tableRows(lines: readonly string[]): string[][] {
  const rows = lines.flatMap((line) => {
    if (line.startsWith('|')) return [line.split('|').slice(1, -1)];
    return line.includes('\t') ? [line.split('\t')] : [];
  });
  return [...rows, ...htmlRows(lines.join('\n'))].map((cells) => cells.map(plain));
}

/** Cells of every row, without what is in them but text. */
function htmlRows(text: string): string[][] {
  if (!/<table/i.test(text)) return [];
  const rows: string[][] = [];
  let cells: string[] | null = null;
  let open = false;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'tr') {
        cells = [];
        rows.push(cells);
      }
      open = name === 'td' || name === 'th' || (open && name !== 'tr');
      if (name === 'td' || name === 'th') cells?.push('');
    },
    ontext(words) {
      if (open && cells && cells.length > 0) cells[cells.length - 1] += words;
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') open = false;
      if (name === 'table') cells = null;
    },
  });
  parser.end(text);
  return rows;
}

/** Without the stars of Markdown, which a name may have inside. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^\*+|(?<!\*)\*+$/g, '')
    .trim();
}
