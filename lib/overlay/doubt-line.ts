import { pageTop } from '../arxiv/entry-places';
import { BAR_CSS } from './bar/bar-sheet';
import { el, ownElements } from './own-element';
import { WORDS } from './words/page';

/** What is said of a page that could not be read. */
export interface DoubtWords {
  expected: number;
  found: number;
  /** What the reader may copy and send: see `doubtReport`. */
  report: string;
}

/** Says in one line that this page cannot be read, and touches nothing else. */
export function showDoubt(doc: Document, { expected, found, report }: DoubtWords): { remove(): void } {
  const { host, root } = ownElements(doc, BAR_CSS)('div');
  const text = expected > 0 ? WORDS.doubt({ count: expected, found }) : WORDS.doubtUncounted({ found });
  const status = el(doc, 'span', { class: 'status', role: 'status' }, text);
  const copy = el(doc, 'button', { type: 'button' }, WORDS.copyReport);
  const words = el(doc, 'div', { class: 'words' }, status, copy);
  copy.addEventListener('click', () => void give(words, report, copy));
  root.append(el(doc, 'section', { class: 'bar', role: 'region', 'aria-label': WORDS.doubtBar }, words));
  host.style.position = 'static';
  pageTop(doc)?.prepend(host);
  return host;
}

/** To the clipboard; where the browser keeps it shut, as text to copy by hand. */
async function give(words: HTMLElement, report: string, copy: HTMLElement): Promise<void> {
  const doc = words.ownerDocument;
  try {
    await doc.defaultView?.navigator.clipboard.writeText(report);
    copy.textContent = WORDS.copied;
  } catch {
    const text = el(doc, 'textarea', { readonly: '', rows: '8', cols: '60', 'aria-label': WORDS.report });
    text.value = report;
    copy.replaceWith(text);
    text.select();
  }
}
