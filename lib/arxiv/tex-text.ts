import { select } from './inherited';
import { OWN_MARK } from './own-marks';

/** Nothing in these is arXiv's own text: controls come from userscripts. */
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'SELECT', 'TEXTAREA']);

/**
 * Text of an element as arXiv sent it: TeX intact whether MathJax has run, is half way or never ran,
 * white space folded, labels (`Title:`) and Winnow's own elements left out. Links give their text.
 * `skip` leaves out further elements, whole.
 */
export function texText(
  element: Element,
  skip: (tagName: string, element: Element) => boolean = () => false,
): string {
  // Most have nothing but text in them. A form's controls could hide this; then the long way is gone.
  if (element.firstElementChild === null) return folded(element.textContent ?? '');
  // A stack of our own: a page's script can nest deeper than calls can go.
  const stack: Node[] = [];
  pushChildren(stack, element);
  let text = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    const name = tagNameOf(node);
    const inner = node as Element;
    if (name === null || skip(name, inner)) continue;
    const own = ownText(inner, name);
    if (own === null) pushChildren(stack, inner);
    else text += own;
  }
  return folded(text);
}

/** Most texts need nothing but their ends cut off, which is many times faster than to go through them. */
function folded(text: string): string {
  const trimmed = text.trim();
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Text of the first element under `root` that matches; empty where there is none. */
export function textAt(root: Element, selector: string): string {
  const found = select(root, selector);
  return found ? texText(found) : '';
}

/**
 * Null for what is no element, and for a form one of whose controls hides this very property. Past here
 * nothing is a form, and nothing else in a listing can hide properties, so they are read plainly: to be
 * as careful with each of them (`inherited.ts`) would double the time that a long listing takes.
 */
function tagNameOf(node: Node): string | null {
  const name: unknown = node.nodeType === 1 ? (node as Element).tagName : null;
  return typeof name === 'string' && !/^form$/i.test(name) ? name.toUpperCase() : null;
}

/** What an element stands for as a whole, or null where its children have to be read. */
function ownText(element: Element, name: string): string | null {
  if (element.hasAttribute(OWN_MARK)) return '';
  if (name === 'BR') return ' ';
  if (name === 'SCRIPT') return mathSource(element.getAttribute('type') ?? '', element.textContent ?? '');
  if (NO_TEXT.has(name)) return '';
  // MathJax 2 keeps the source in the script and shows the formula in elements of these classes.
  if (/(?:^|\s)(?:descriptor(?:\s|$)|MathJax|MJX)/.test(element.getAttribute('class') ?? '')) return '';
  if (name === 'SPAN') return escapedDollar(element);
  if (name === 'MJX-CONTAINER') return latexOf(element); // MathJax 4, should arXiv ever move to it
  return null;
}

function mathSource(type: string, tex: string): string {
  if (!type.startsWith('math/tex')) return '';
  if (!type.includes('mode=display')) return `$${tex}$`;
  // Environments are typeset without delimiters around them.
  return tex.trimStart().startsWith('\\begin{') ? tex : `$$${tex}$$`;
}

/** MathJax 2 turns `\$` into a bare `<span>$</span>`, and halves backslashes before it. */
function escapedDollar(span: Element): string | null {
  if (span.attributes.length > 0) return null;
  const [whole, slashes = '', dollar] = /^(\\*)(\$?)$/.exec(span.textContent ?? '') ?? [];
  return whole ? slashes + slashes + (dollar ? '\\$' : '') : null;
}

function latexOf(container: Element): string | null {
  const latex = select(container, '[data-latex]')?.getAttribute('data-latex');
  return latex ? `$${latex}$` : null;
}

/**
 * Last child first, so that the first is taken first. From one to the next: a list of children, once asked for, is kept by
 * the browser with its element.
 */
function pushChildren(stack: Node[], element: Element): void {
  for (let node = element.lastChild; node; node = node.previousSibling) stack.push(node);
}
