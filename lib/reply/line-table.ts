import { countsRows, type Field, fieldOf } from '../answer-words/field-names';
import type { AskedAxes } from './asked-axes';
import { idsIn } from './bind-paper';
import { emptyFacts, type Facts } from './facts';
import { endsTexRow, texCell, texCells } from './tex-row';
import { unquote } from './unquote';

type Mark = '|' | ',' | ';' | '\t' | '&';

/** `row`: beside an id, what may only count the rows. An axis by its name. */
type Column = Field | 'row' | { axis: string };

interface Cell {
  text: string;
  /** Where it begins in the line. */
  at: number;
}

/** `1,9,7`, or with spaces where a quoted comment follows. */
const ROW = /^\d+(?:[,;]\d[\d./]*[,;]\d|(?:\s*[,;]\s*\d[\d./]*){2,5}\s*[,;]\s*")/;
const NUMBER = /^\d{1,5}(?:\.\d+)?(?:\s*\/\s*10)?$/;

/** Reads rows of Markdown tables, CSV and TSV, by their header or, without one, in the order asked for. */
export class TableReader {
  private columns: (Column | null)[] | null = null;
  private mark: Mark | null = null;

  /** Facts of a row; 'header' for a header, a ruling or a row to be passed over; null where the line is no row. */
  read(line: string, axes: AskedAxes): Facts | 'header' | null {
    const body = line.trim().replace(/^(?:[-*•+]|\d{1,4}[.)])\s+/, '');
    const mark = endsTexRow(body) || (this.mark === '&' && body.includes('&')) ? '&' : markOf(body);
    if (mark === null) return null;
    const text = withoutEdges(body, mark);
    if (/^[\s|:+-]+$/.test(text)) {
      // A ruling under a header that was not understood: the order of the columns is not known.
      if (mark === '|' && this.mark !== '|') this.setColumns([], mark);
      return 'header';
    }
    const cells = split(text, mark);
    const fields = columnsOf(cells, axes);
    const named = fields.some((field) => field === 'id' || field === 'index' || field === 'n');
    // A score with two columns may be a draft and an answer.
    const twice = (field: Field) => fields.indexOf(field) !== fields.lastIndexOf(field);
    if (named && !/\d/.test(text) && (twice('relevance') || twice('novelty'))) {
      this.setColumns([], mark);
      return 'header';
    }
    if (named && fields.includes('relevance') && fields.includes('novelty') && !/\d{3}/.test(text)) {
      this.setColumns(fields, mark);
      return 'header';
    }
    if (this.columns && this.mark === mark) {
      // A row that does not fit its header is never read in another order.
      const fits = this.columns.length > 0 && cells.length >= this.columns.length;
      return (fits ? byColumns(text, cells, this.columns) : null) ?? 'header';
    }
    return byOrder(text, cells, mark, axes);
  }

  /** Whether a line that begins like this is a row of the table that was begun. */
  hasBegun(head: string): boolean {
    return this.columns !== null && this.mark !== null && this.mark !== ',' && head.includes(this.mark);
  }

  private setColumns(columns: (Column | null)[], mark: Mark): void {
    this.columns = columns;
    this.mark = mark;
  }
}

/** What the columns of a header mean. */
function columnsOf(cells: readonly Cell[], axes: AskedAxes): (Column | null)[] {
  const fields = cells.map(({ text }): Column | null => {
    const axis = axes.nameOf(text);
    return axis === null ? fieldOf(text) : { axis };
  });
  if (fields.includes('relevance') && !fields.includes('novelty')) {
    const last = fields.lastIndexOf('n');
    if (last >= 0) fields[last] = 'novelty';
  }
  if (!fields.includes('id')) return fields;
  return fields.map((field, at) =>
    field !== 'novelty' && countsRows(cells[at]?.text ?? '') ? 'row' : field,
  );
}

function markOf(body: string): Mark | null {
  if (body.startsWith('|') || /^[^|]*\|[^|]*\|[^|]*\|/.test(body)) return '|';
  if (body.includes('\t')) return '\t';
  return /^[^,;]*([,;])/.exec(body)?.[1] === ';' ? ';' : body.includes(',') ? ',' : null;
}

function withoutEdges(body: string, mark: Mark): string {
  if (mark === '&') return texCells(body);
  return mark === '|' ? body.replace(/^\|/, '').replace(/(?<!\\)\|$/, '') : body;
}

function split(text: string, mark: Mark): Cell[] {
  const cells: Cell[] = [];
  let begun = 0;
  let quoted = false;
  let blank = true;
  for (let i = 0; i <= text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '"' && quoted && text.charAt(i + 1) === '"') i += 1;
    else if (char === '"' && mark !== '|' && mark !== '&' && (quoted || blank)) quoted = !quoted;
    const ends = i === text.length || (char === mark && !quoted && text.charAt(i - 1) !== '\\');
    if (!ends) {
      if (char !== ' ') blank = false;
      continue;
    }
    blank = true;
    const cell = text.slice(begun, i);
    cells.push({ text: plain(mark === '&' ? texCell(cell) : cell), at: begun });
    begun = i + 1;
    if (cells.length >= 64) break;
  }
  return cells;
}

function plain(text: string): string {
  return unquote(text.trim().replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, ''));
}

/** The rest of a row from a cell on, for comments that hold the dividing mark themselves. */
function rest(text: string, cell: Cell | undefined): string {
  return cell
    ? unquote(
        text
          .slice(cell.at)
          .trim()
          .replace(/\\([|&])/g, '$1'),
      )
    : '';
}

function byColumns(text: string, cells: Cell[], columns: (Column | null)[]): Facts | null {
  const facts = emptyFacts();
  columns.forEach((field, i) => {
    const cell = cells[i];
    if (!cell) return;
    if (field === 'id' || field === 'index' || field === 'n') facts.claims.push(cell.text);
    else if (field === 'row') facts.row = cell.text;
    else if (field === 'title') facts.title = cell.text;
    else if (field === 'relevance' || field === 'novelty') facts[field] = cell.text;
    else if (field === 'comment') facts.comment = i === columns.length - 1 ? rest(text, cell) : cell.text;
    else if (typeof field === 'object' && field) facts.axes = { ...facts.axes, [field.axis]: cell.text };
  });
  return facts.relevance && facts.novelty ? facts : null;
}

function byOrder(text: string, cells: Cell[], mark: Mark, axes: AskedAxes): Facts | null {
  // Only a header says what the cells of LaTeX are.
  if (mark === '&') return null;
  const facts = emptyFacts();
  const lead = cells.findIndex((cell) => !NUMBER.test(cell.text) && !isId(cell));
  const facing = cells.slice(0, Math.min(lead < 0 ? cells.length : lead, 4 + axes.names.length));
  const ids = facing.filter(isId);
  // `1, 2, 3, and 4` is a sentence, `1,9,7,…` a row.
  if (ids.length === 0 && mark !== '|' && mark !== '\t' && !ROW.test(text)) return null;
  if (ids.length === 0 && mark === '|' && !axes.isWhole(facing.length - 1)) return null;
  const numbers = facing.filter((cell) => !ids.includes(cell));
  for (const cell of ids) facts.claims.push(cell.text);
  if (axes.isWhole(numbers.length - 1) && !(ids.length > 0 && axes.isWhole(numbers.length))) {
    const index = numbers.shift();
    if (index) facts.claims.push(index.text);
  }
  const [relevance, novelty, ...more] = numbers;
  if (!relevance || !novelty || !axes.isWhole(numbers.length) || facts.claims.length === 0) return null;
  facts.relevance = relevance.text;
  facts.novelty = novelty.text;
  if (more.length > 0) facts.axes = axes.inOrder(more.map((cell) => cell.text));
  facts.comment = rest(text, cells[facing.length]);
  return facts;
}

function isId({ text }: Cell): boolean {
  return !/\s/.test(text) && idsIn(text).length === 1;
}
