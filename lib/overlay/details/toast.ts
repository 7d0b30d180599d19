import { el } from '../own-element';
import { setRootProperty } from '../root-property';
import { WORDS } from '../words/triage';

/** One line at the edge of the window on what was just done, with the way back beside it. */
export interface Toast {
  /** @param undo what the button beside it does; null for none */
  say(text: string, undo: (() => void) | null): void;
  remove(): void;
}

/** On the root element: what has the focus is scrolled clear of what covers the window's foot. */
const FOOT = 'scroll-padding-bottom';

/** How long it stays, in ms; the key and the details go on to undo after that. */
const STAYS_MS = 8000;

/** Between it and the edge of the window, and as much above it, in px. */
const MARGIN = 32;

export function createToast(doc: Document, root: ShadowRoot): Toast {
  // There from the start: assistive technology speaks only what changes in a region that it knows.
  const words = el(doc, 'span', { role: 'status' });
  const button = el(doc, 'button', { type: 'button' }, WORDS.undo);
  const toast = el(doc, 'div', { class: 'toast', 'data-rest': '' }, words, button);
  if ('showPopover' in toast) toast.popover = 'manual';
  root.append(toast);
  let back: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** In front of the details, which are in the top layer, too. */
  function raise(): void {
    if (!toast.popover || !toast.isConnected) return;
    toast.hidePopover();
    toast.showPopover();
  }

  function hide(): void {
    clearTimeout(timer);
    // Whoever is about to press it is not to find it gone.
    if (toast.matches(':hover') || toast.contains(root.activeElement)) return hideLater();
    toast.toggleAttribute('data-rest', true);
    setRootProperty(doc, FOOT, null);
    button.hidden = true;
    words.textContent = '';
  }

  function hideLater(): void {
    clearTimeout(timer);
    timer = setTimeout(hide, STAYS_MS);
  }

  button.hidden = true;
  button.addEventListener('click', () => back?.());
  return {
    say(text, undo) {
      back = undo;
      raise();
      words.textContent = text;
      button.hidden = undo === null;
      toast.toggleAttribute('data-rest', false);
      setRootProperty(doc, FOOT, `${toast.offsetHeight + MARGIN}px`);
      hideLater();
    },
    remove() {
      clearTimeout(timer);
      setRootProperty(doc, FOOT, null);
    },
  };
}
