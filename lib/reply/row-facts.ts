import { plainMarks } from '../answer-words/plain-marks';
import type { AskedAxes, AxisTexts } from './asked-axes';
import { idsIn, isPaperId, namesPaper, numericId } from './bind-paper';
import { emptyFacts, type Facts } from './facts';
import { isNode, type Node, type Scalar } from './node';
import { textOf } from './scalar-text';

const NUMBER = /^\s*[+-]?\d+(?:\.\d*)?\s*(?:(?:\/|out of)\s*\d+)?\s*$/;

type Gather = (node: Node) => Facts[];
type Cell = { as: 'id' | 'number' | 'text' | 'null'; text: string; quoted: boolean };

/**
 * Facts of an array, by order: `[index or id, relevance, novelty, "comment"]`, also with both index and id, with
 * a title in between, without the first where the key names the paper, and row by row in one flat array. Axes that were
 * asked for stand behind the novelty.
 *
 * @param gather reads a bracket that stands inside it
 */
export function rowFacts(node: Node, axes: AskedAxes, gather: Gather): Facts[] {
  const nested = node.entries.filter((entry) => isNode(entry.value));
  if (nested.length === 1) return [withNested(node, axes, gather)];
  if (nested.length > 1) return [];
  const cells = cellsOf(node.entries);
  const size = cells.length;
  for (const width of new Set([4, 4 + axes.names.length])) {
    if (size < 2 * width || size % width !== 0) continue;
    const rows = Array.from({ length: size / width }, (_, row) =>
      cells.slice(row * width, (row + 1) * width),
    );
    if (rows.every(isFullRow)) return rows.map((row) => cellFacts(row, false, axes));
  }
  return size >= 2 ? [cellFacts(cells, node.key !== null, axes)] : [];
}

/** `Paper 3`, `#3` or `[3]` in front is a name, like an id. */
function cellsOf(entries: Node['entries']): Cell[] {
  const cells = entries.flatMap(({ value }) => (isNode(value) ? [] : [cellOf(value)]));
  const [first] = cells;
  if (first?.as === 'text' && first.text.length < 40 && namesPaper(first.text)) first.as = 'id';
  return cells;
}

/** `[1, relevance: 9, novelty: 7, "…"]` and `('2602.04915', relevance=9, …)`: what has no name stands around it. */
export function namedRow(node: Node, objectFacts: (node: Node) => Facts): Facts {
  const [first] = node.entries;
  const nameless = first && first.key === null && !isNode(first.value) ? [{ ...first, key: 'id' }] : [];
  const facts = objectFacts({
    ...node,
    entries: [...nameless, ...node.entries.filter(({ key }) => key !== null)],
  });
  for (const { as, text } of cellsOf(node.entries.slice(nameless.length).filter(({ key }) => key === null))) {
    if (as === 'id') facts.claims.push(text);
    else if (as === 'number') facts.torn = true;
    else if (as === 'text') facts.comment ??= text;
  }
  return facts;
}

function cellOf(value: Scalar): Cell {
  const quoted = value.quote !== '';
  const written = textOf(value);
  const text = quoted ? written : numericId(written);
  if (!quoted && (text === '' || /^(?:true|false)$/i.test(text))) return { as: 'null', text, quoted };
  if (NUMBER.test(plainMarks(text)) && idsIn(text).length === 0) return { as: 'number', text, quoted };
  return {
    as: isPaperId(text) ? 'id' : 'text',
    text,
    quoted,
  };
}

function isFullRow([name, ...rest]: Cell[]): boolean {
  const named = name?.as === 'number' || name?.as === 'id';
  return named && rest.pop()?.as === 'text' && rest.every((cell) => cell.as === 'number');
}

/** `keyed`: the key of the array may name the paper, so that two numbers are enough. */
function cellFacts(cells: readonly Cell[], keyed: boolean, axes: AskedAxes): Facts {
  const facts = emptyFacts();
  for (const cell of cells) if (cell.as === 'id') facts.claims.push(cell.text);
  const numbers = cells.filter((cell) => cell.as === 'number');
  // `[3, "2602.04396", …`: one number in front of the id is the paper's, never a score.
  const id = cells.findIndex((cell) => cell.as === 'id');
  const [first] = cells;
  if (id === 1 && first?.as === 'number') facts.claims.push(numbers.shift()?.text ?? '');
  const last = cells.at(-1);
  // `[1, 9, 7, "9"]`: the comment happens to be a number.
  const numbered = axes.isWhole(numbers.length - 1);
  if (
    axes.isWhole(numbers.length - 2) &&
    last?.quoted &&
    numbers.slice(0, -1).every(({ quoted }) => !quoted)
  ) {
    return { ...cellFacts(cells.slice(0, -1), keyed, axes), comment: last.text };
  }
  // `["A title", 9, 7, "…"]`: it counts only if a paper asked about has it.
  if (first?.as === 'text' && numbers.length === 2 && facts.claims.length === 0) facts.title = first.text;
  const named = facts.claims.length > 0 || keyed || facts.title !== null;
  if (
    (numbered && !axes.isWhole(numbers.length) && facts.claims.length < 2) ||
    (numbers.length > 0 && !named)
  ) {
    const first = numbers.shift();
    if (first) facts.claims.push(first.text);
  }
  const [relevance, novelty, ...more] = numbers;
  facts.relevance = relevance?.text ?? null;
  facts.novelty = novelty?.text ?? null;
  const told = axesBehind(cells, novelty, axes);
  // A number too many, or too few in a row that is not as it was asked for: which are the scores is anyone's guess.
  facts.torn = more.length > axes.names.length || (more.length > 0 && named && !told);
  if (told) facts.axes = told;
  const texts = cells.filter((cell) => cell.as === 'text');
  const after = novelty ? texts.find((cell) => cells.indexOf(cell) > cells.indexOf(novelty)) : undefined;
  const comment = after ?? texts.findLast((cell) => cell.text !== facts.title);
  facts.title ??= texts.find((cell) => cell !== comment)?.text ?? null;
  if (comment) facts.comment = comment.text;
  else if (cells.at(-1)?.as === 'null') facts.comment = '';
  return facts;
}

/** What stands between novelty and comment; null unless it has a place for each axis. */
function axesBehind(cells: readonly Cell[], novelty: Cell | undefined, axes: AskedAxes): AxisTexts | null {
  const behind = novelty ? cells.slice(cells.indexOf(novelty) + 1) : [];
  const end = behind.findIndex((cell) => cell.as !== 'number' && cell.as !== 'null');
  const places = (end < 0 ? behind : behind.slice(0, end)).slice(0, axes.names.length);
  return places.length === 0 || places.length < axes.names.length
    ? null
    : axes.inOrder(places.map((cell) => (cell.as === 'number' ? cell.text : null)));
}

/** `["2602.04915", {…}]` and `[1, [9, 7], "…"]`. */
function withNested(node: Node, axes: AskedAxes, gather: Gather): Facts {
  const inner = node.entries.map((entry) => entry.value).find(isNode);
  if (!inner) return emptyFacts();
  if (inner.entries.some((entry) => entry.key !== null)) {
    const facts = gather(inner)[0] ?? emptyFacts();
    for (const { value } of node.entries) {
      if (isNode(value)) continue;
      const cell = cellOf(value);
      if (cell.as === 'id' || cell.as === 'number') facts.claims.push(cell.text);
      else if (cell.as === 'text') facts.comment ??= cell.text;
    }
    return facts;
  }
  const flat = node.entries.flatMap((entry) => (entry.value === inner ? inner.entries : [entry]));
  const cells = cellsOf(flat);
  return cellFacts(cells, node.key !== null, axes);
}
