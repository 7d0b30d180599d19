import { directionOf } from '../base/text-direction';
import type { Mark } from '../messages/listing';
import { markWords } from './mark-words';
import { copies, el, type OwnElement } from './own-element';
import { WORDS } from './words/marks';

/** One line under the title: which criterion the paper meets. */
export interface ReasonLine {
  host: HTMLElement;
  show(mark: Mark): void;
}

const MODEL = copies((doc: Document) =>
  el(doc, 'div', { class: 'line' }, el(doc, 'div', { class: 'text' }, el(doc, 'span', { class: 'said' }))),
);

/** @param tryAgain what the button of a paper that could not be scored does */
export function createReasonLine({ host, root }: OwnElement, tryAgain: () => void): ReasonLine {
  const doc = host.ownerDocument;
  const line = MODEL(doc);
  const text = line.firstElementChild as HTMLElement;
  const said = text.firstElementChild as HTMLElement;
  root.append(line);
  text.addEventListener('click', pressed);
  text.addEventListener('pointerenter', entered);

  return {
    host,
    show(mark) {
      const { line: words, tone, old } = markWords(mark);
      text.setAttribute('data-tone', tone);
      text.dir = directionOf(words);
      said.replaceChildren(
        ...(tone === 'warn' ? [el(doc, 'span', { class: 'mark' }, '⚠ ')] : []),
        ...(old ? [el(doc, 'bdi', { class: mark.own ? 'old name' : 'old' }, old)] : []),
        words,
      );
      // Beside what is said, which may be cut where the page is narrow.
      text.replaceChildren(said, ...(mark.state === 'failed' ? [retryButton(doc, tryAgain)] : []));
    },
  };
}

/** For fingers, and for a mouse that is to stay: the whole of it also stands in the details, for the keyboard. */
function pressed({ target, currentTarget: text }: Event): void {
  const { ownerDocument: doc, parentElement: line } = text as HTMLElement;
  const isChosen = doc.getSelection()?.isCollapsed === false;
  if (!isChosen && !(target as Element).closest('button')) line?.toggleAttribute('data-open');
}

/** What the pointer unfolded lies over the authors: Escape takes it away without the pointer's leave. */
function entered({ currentTarget: text }: Event): void {
  const { ownerDocument: doc, parentElement: line } = text as HTMLElement;
  const shut = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') line?.toggleAttribute('data-shut', true);
  };
  doc.addEventListener('keydown', shut);
  const left = () => {
    doc.removeEventListener('keydown', shut);
    line?.removeAttribute('data-shut');
  };
  text?.addEventListener('pointerleave', left, { once: true });
}

function retryButton(doc: Document, tryAgain: () => void): HTMLElement {
  // For the mouse: the bar has the same button, and two thousand of them would be in the keyboard's way.
  const button = el(doc, 'button', { type: 'button', tabindex: '-1', 'aria-hidden': 'true' }, WORDS.retry);
  // The page's own scripts can make up clicks; only the reader's may spend.
  button.addEventListener('click', (event) => event.isTrusted && tryAgain());
  return button;
}
