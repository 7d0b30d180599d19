import { inherited, select } from './inherited';
import { OWN_MARK } from './own-marks';

/** Nothing in these is arXiv's own text: form controls come from userscripts, and can be clobbered. */
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'FORM', 'BUTTON', 'SELECT', 'TEXTAREA']);

/**
 * Text of an element as arXiv sent it: TeX intact whether MathJax has run, is half way or never ran,
 * white space folded, labels (`Title:`) and Winnow's own elements left out. Links give their text.
 * `skip` leaves out further elements, whole.
 */
export function texText(element: Element, skip: (element: Element) => boolean = () => false): string {
  // A stack of our own: a page's script can nest deeper than calls can go.
  const stack: Node[] = children(element);
  let text = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    const type = inherited(node, 'nodeType');
    if (type === 3) text += inherited(node, 'nodeValue') ?? '';
    if (type !== 1) continue;
    const inner = node as Element;
    if (skip(inner)) continue;
    const own = ownText(inner);
    if (own === null) stack.push(...children(inner));
    else text += own;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** What an element stands for as a whole, or null where its children have to be read. */
function ownText(element: Element): string | null {
  const name = inherited(element, 'tagName').toUpperCase();
  const attribute = (key: string): string | null =>
    Reflect.apply(inherited(element, 'getAttribute'), element, [key]) as string | null;
  if (attribute(OWN_MARK) !== null) return '';
  if (name === 'BR') return ' ';
  if (name === 'SCRIPT') return mathSource(attribute('type') ?? '', inherited(element, 'textContent') ?? '');
  if (NO_TEXT.has(name)) return '';
  // MathJax 2 keeps the source in the script and shows the formula in elements of these classes.
  if (/(?:^|\s)(?:descriptor(?:\s|$)|MathJax|MJX)/.test(attribute('class') ?? '')) return '';
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
  if (inherited(span, 'attributes').length > 0) return null;
  const [whole, slashes = '', dollar] = /^(\\*)(\$?)$/.exec(inherited(span, 'textContent') ?? '') ?? [];
  return whole ? slashes + slashes + (dollar ? '\\$' : '') : null;
}

function latexOf(container: Element): string | null {
  const latex = select(container, '[data-latex]')?.getAttribute('data-latex');
  return latex ? `$${latex}$` : null;
}

function children(node: Node): Node[] {
  return Array.from(inherited(node, 'childNodes')).reverse();
}
