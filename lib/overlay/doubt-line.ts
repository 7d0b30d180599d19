import { pageTop } from '../arxiv/entry-places';
import { BAR_CSS } from './bar-sheet';
import { el, ownElements } from './own-element';

/** Says in one line that this page cannot be read, and touches nothing else. */
export function showDoubt(doc: Document, expected: number, found: number): { remove(): void } {
  const { host, root } = ownElements(doc, BAR_CSS)('div');
  const counts = expected > 0 ? ` It announces ${expected} entries; ${found} could be read.` : '';
  const text = `This page’s layout is new to Winnow, so scores are off here.${counts}`;
  const status = el(doc, 'span', { class: 'status', role: 'status' }, text);
  root.append(el(doc, 'section', { class: 'bar', role: 'region', 'aria-label': 'Winnow' }, status));
  host.style.position = 'static';
  pageTop(doc)?.prepend(host);
  return host;
}
