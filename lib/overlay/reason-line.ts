import type { Layout } from '../arxiv/entry';
import { directionOf } from '../base/text-direction';
import type { Mark } from '../messages/listing';
import { markWords } from './mark-words';
import { el, type OwnElement } from './own-element';
import { WORDS } from './words/marks';

/** One line under the title: which criterion the paper meets. */
export interface ReasonLine {
  host: HTMLElement;
  show(mark: Mark): void;
}

/**
 * The line's height is there from the first paint, so nothing moves when its text arrives. Beside a tile that
 * stands in the text it begins where the title does; on the page of one paper it ends below the tile, so that
 * the authors do not run round it.
 */
const PLACES: Record<Layout, string> = {
  listing: 'min-height:21px;',
  results: 'min-height:24px;margin-left:40px;',
  abstract: 'min-height:46px;',
};

/** @param tryAgain what the button of a paper that could not be scored does */
export function createReasonLine(
  { host, root }: OwnElement,
  tryAgain: () => void,
  layout: Layout = 'listing',
): ReasonLine {
  const doc = host.ownerDocument;
  host.style.cssText = `display:block;${PLACES[layout]}`;
  const said = el(doc, 'span', { class: 'said' });
  const text = el(doc, 'span', { class: 'text' }, said);
  const line = el(doc, 'div', { class: 'line' }, text);
  root.append(line);
  // For fingers, and for a mouse that is to stay: the whole of it also stands in the details, for the keyboard.
  text.addEventListener('click', ({ target }) => {
    const isChosen = doc.getSelection()?.isCollapsed === false;
    if (!isChosen && !(target as Element).closest('button')) line.toggleAttribute('data-open');
  });
  text.addEventListener('pointerenter', () => {
    doc.addEventListener('keydown', shut);
    text.addEventListener('pointerleave', left, { once: true });
  });

  function left(): void {
    doc.removeEventListener('keydown', shut);
    line.removeAttribute('data-shut');
  }

  /** What the pointer unfolded lies over the authors: Escape takes it away without the pointer's leave. */
  function shut({ key }: KeyboardEvent): void {
    if (key === 'Escape') line.toggleAttribute('data-shut', true);
  }

  return {
    host,
    show(mark) {
      const { line: words, tone, old } = markWords(mark);
      line.setAttribute('data-tone', tone);
      text.dir = directionOf(words);
      said.replaceChildren(
        ...(tone === 'warn' ? [el(doc, 'span', { class: 'mark' }, '⚠ ')] : []),
        ...(old ? [el(doc, 'bdi', { class: 'old' }, old)] : []),
        words,
      );
      // Beside what is said, which may be cut where the page is narrow.
      text.replaceChildren(said, ...(mark.state === 'failed' ? [retryButton(doc, tryAgain)] : []));
    },
  };
}

function retryButton(doc: Document, tryAgain: () => void): HTMLElement {
  // For the mouse: the bar has the same button, and two thousand of them would be in the keyboard's way.
  const button = el(doc, 'button', { type: 'button', tabindex: '-1', 'aria-hidden': 'true' }, WORDS.retry);
  // The page's own scripts can make up clicks; only the reader's may spend.
  button.addEventListener('click', (event) => event.isTrusted && tryAgain());
  return button;
}
