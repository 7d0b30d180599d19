import { pageTop } from './entry-places';
import { OWN_MARK } from './own-marks';
import { pageKind } from './page-kind';

/** What the reader may send us of a page that could not be read. */
export interface Doubt {
  url: string;
  expected: number;
  found: number;
}

const MAX_LINES = 80;
const MAX_DEPTH = 8;
/** Names of arXiv's own making: ids of papers, names and queries have other characters in them. */
const NAME = /^[a-z][a-z-]{0,30}$/i;

/**
 * A report of a page that could not be read: its kind, what it announces, and its markup as a skeleton of tags
 * and class names. No text, no address, no id of a paper: nothing tells what was read, searched for or by whom.
 */
export function doubtReport(doc: Document, { url, expected, found }: Doubt, version: string): string {
  const top = pageTop(doc);
  const lines = top ? skeletonOf(top) : [];
  return [
    `Winnow ${version}: a page of arXiv that could not be read`,
    `kind: ${pageKind(url) ?? 'none'}`,
    `entries announced: ${expected}, read: ${found}`,
    'markup:',
    ...lines.slice(0, MAX_LINES),
    ...(lines.length > MAX_LINES ? ['…'] : []),
  ].join('\n');
}

/** A page with form controls named after properties gives none: its report says so much. */
function skeletonOf(top: Element): string[] {
  try {
    return skeleton(top);
  } catch {
    return ['could not be walked'];
  }
}

/** One line an element, indented; neighbours that look alike are counted, and the first stands for all. */
function skeleton(element: Element, depth = 0): string[] {
  const lines = [];
  const children = Array.from(element.children).filter((child) => !child.hasAttribute(OWN_MARK));
  for (let i = 0; i < children.length; ) {
    const child = children[i] as Element;
    const name = nameOf(child);
    let same = 1;
    while (children[i + same] && nameOf(children[i + same] as Element) === name) same += 1;
    lines.push(`${' '.repeat(depth)}${name}${same > 1 ? ` × ${same}` : ''}`);
    if (depth + 1 < MAX_DEPTH) lines.push(...skeleton(child, depth + 1));
    i += same;
  }
  return depth === 0 ? [nameOf(element), ...lines.map((line) => ` ${line}`)] : lines;
}

function nameOf(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => NAME.test(name));
  return [
    element.localName,
    NAME.test(id) ? `#${id}` : '',
    ...classes.slice(0, 4).map((name) => `.${name}`),
  ].join('');
}
