import { decodeEntities } from './entities';
import { RECORD_LIMIT } from './node-builder';

const ROW =
  /<tr(?:\s[^>]{0,200})?>((?:(?!<tr[\s>])[\s\S])*?)(?:<\/tr>|(?=<tr[\s>]|<\/(?:table|tbody|thead)>))/gi;
const BEGINS = /^\s*<(?:table|thead|tbody|tr|td|th)[\s>]/i;
/** A row has ended, be it that the next one begins. */
const ENDS = /<\/t(?:r|able|body|head)>|<tr[\s>]/i;
const TABLE = /<table[\s>]/i;
const CELL = /<t[dh](?:\s[^>]{0,200})?>([\s\S]*?)<\/t[dh]>/gi;
/** Tags that only dress a cell. */
const DRESS = /<\/?(?:b|strong|i|em|code|span|a|p|u)(?:\s[^>]{0,200})?>|<br\s?\/?>/gi;

/** A line as it is to be read, and whether its end was seen. */
interface Line {
  text: string;
  complete: boolean;
}

/** Makes rows of Markdown of an HTML table, be it all on one line or a line for each cell. Other lines pass. */
export class HtmlRows {
  /** What has come of a row, or of the table around it, that has not ended. */
  private open = '';

  take(text: string, complete: boolean): Line[] {
    // Nothing of a table goes on like this.
    const over = text.trim() === '' || this.open.length + text.length > RECORD_LIMIT;
    if (over || !(/<tr/i.test(this.open) || BEGINS.test(text))) this.open = '';
    if (this.open !== '')
      return ENDS.test(text) ? this.rows(`${this.open}\n${text}`) : this.hold(`${this.open}\n${text}`);
    const table = BEGINS.test(text) ? 0 : text.search(TABLE);
    if (table < 0) return [{ text, complete }];
    const head = text.slice(0, table);
    return [...(head.trim() === '' ? [] : [{ text: head, complete: true }]), ...this.rows(text.slice(table))];
  }

  /** Whether reading stands inside a table, so that brackets are the text of a cell. */
  holds(head: string): boolean {
    return this.open !== '' || BEGINS.test(head);
  }

  private hold(text: string): Line[] {
    this.open = text;
    return [];
  }

  private rows(text: string): Line[] {
    // A table in a cell is what that cell says.
    if (isNested(text)) return this.hold('');
    let end = 0;
    const lines: Line[] = [];
    for (const row of text.matchAll(ROW)) {
      end = row.index + row[0].length;
      const heads = /<th[\s>]/i.test(row[0]) && !/<td[\s>]/i.test(row[0]);
      const cells = [...(row[1] ?? '').matchAll(CELL)].map((cell) => cellText(cell[1] ?? ''));
      if (cells.length > 0) lines.push({ text: `| ${cells.join(' | ')} |`, complete: true });
      // As under every header of Markdown: one that is not understood leaves the order of its columns unknown.
      if (heads) lines.push({ text: '|---|', complete: true });
    }
    const rest = text.slice(end);
    this.open = /<\/table>/i.test(rest) ? '' : rest.trim();
    return lines;
  }
}

function cellText(cell: string): string {
  return decodeEntities(cell.replace(DRESS, ' ').trim())
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

/** Whether a table begins inside a row. One pass. */
function isNested(text: string): boolean {
  let row = false;
  for (const [, end, name = ''] of text.matchAll(/<(\/?)(table|tr)[\s>]/gi)) {
    if (end === '' && row && name.toLowerCase() === 'table') return true;
    row = end === '' && name.toLowerCase() === 'tr';
  }
  return false;
}
