import { type Field, fieldOf, rivalsScore } from '../answer-words/field-names';
import type { AskedAxes, AxisTexts } from './asked-axes';
import { namesPaper, numericId } from './bind-paper';
import { emptyFacts, type Facts } from './facts';
import { isNode, type Node, type Scalar } from './node';
import { textOf } from './scalar-text';

/**
 * Facts of an object that holds a list for each column, `{"ids": […], "relevance": […], "novelty": […]}`: none unless the
 * lists are equally long and no column stands there twice. Null where the object is not of this shape.
 */
export function columnFacts({ kind, entries }: Node, axes: AskedAxes): Facts[] | null {
  if (kind !== '{') return null;
  const columns = new Map<Field, Scalar[]>();
  const axisColumns: [string, Scalar[]][] = [];
  let clear = true;
  for (const { key, value } of entries) {
    if (key === null || !isNode(value)) continue;
    const field = columnOf(key);
    const cells = value.entries.flatMap((cell) => (isNode(cell.value) ? [] : [cell.value]));
    if (rivalsScore(key) || (field && (columns.has(field) || cells.length < value.entries.length)))
      clear = false;
    if (field) columns.set(field, cells);
    const axis = axes.nameOf(key);
    if (axis !== null) axisColumns.push([axis, cells]);
  }
  const [relevance, novelty] = [columns.get('relevance'), columns.get('novelty')];
  const names = [columns.get('id'), columns.get('index')].filter((each) => each !== undefined);
  if (!relevance || !novelty || names.length === 0) return null;
  const all = [...columns.values(), ...axisColumns.map(([, cells]) => cells)];
  if (!clear || all.some(({ length }) => length !== relevance.length)) return [];
  const text = (field: Field, at: number) => {
    const cell = columns.get(field)?.[at];
    return cell ? textOf(cell) : null;
  };
  const axesAt = (at: number): AxisTexts =>
    Object.fromEntries(
      axisColumns.flatMap(([name, cells]) => (cells[at] ? [[name, textOf(cells[at])]] : [])),
    );
  return relevance.map((_, at) => ({
    ...emptyFacts(),
    axes: axesAt(at),
    claims: names.flatMap((name) => (name[at] ? [nameOf(name[at])] : [])).filter(namesPaper),
    title: text('title', at),
    relevance: text('relevance', at),
    novelty: text('novelty', at),
    comment: text('comment', at),
  }));
}

/** Whether an array is one column of such an object, so that its numbers are no row. */
export function isColumn({ kind, key, entries }: Node, axes: AskedAxes): boolean {
  const field = key === null || kind === '{' ? null : columnOf(key);
  if (field === 'relevance' || field === 'novelty') return true;
  if (key !== null && kind !== '{' && axes.nameOf(key) !== null) return true;
  return (
    (field === 'id' || field === 'index') &&
    entries.every((cell) => cell.key === null && !isNode(cell.value) && namesPaper(textOf(cell.value)))
  );
}

/** The field that a column's name means, in the singular or the plural. */
function columnOf(key: string): Field | null {
  return fieldOf(key) ?? (/^ind(?:ices|exes)$/i.test(key) ? 'index' : fieldOf(key.replace(/s$/i, '')));
}

function nameOf(cell: Scalar): string {
  const text = textOf(cell);
  return cell.quote === '' ? numericId(text) : text;
}
