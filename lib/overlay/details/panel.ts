import { el, type OwnElement } from '../own-element';
import { placing } from './placing';

/** A dialog that leaves the page as it is: it closes by Escape, by a press outside of it, and by Tab at its end. */
export interface Panel {
  element: HTMLElement;
  readonly isOpen: boolean;
  /** @param opener what it belongs to; null for the page as a whole */
  open(name: string, opener: Opener | null): void;
  /** @param focusBack the opener gets the focus */
  close(focusBack: boolean): void;
  /** Something moved: it goes where its opener is now. */
  moved(): void;
  /** Scrolls as far as is needed to see all of it. */
  reveal(): void;
  remove(): void;
}

export interface Opener {
  /** The element in the page that it is in. */
  host: HTMLElement;
  /** What the panel stands beside. */
  button: HTMLElement;
  focus(): void;
}

/** So far its shadow reaches, in px. */
const SHADOW = 20;
const FOCUSABLE = 'button:not([disabled]), textarea, a[href]';

/** @param barBottom where the bar ends in the window, in px from its top: the panel keeps clear of it */
export function createPanel(
  { host, root }: OwnElement,
  barBottom: () => number,
  onClose: () => void = () => undefined,
): Panel {
  const doc = host.ownerDocument;
  const window = doc.defaultView;
  const element = el(doc, 'div', { class: 'panel', role: 'dialog', tabindex: '-1', hidden: '' });
  // In the top layer nothing of the page's covers it; where there is none, `z-index` has to do.
  if ('showPopover' in element) element.popover = 'manual';
  root.append(element);
  let opener: Opener | null = null;
  let before: Element | null = null;
  let isOpen = false;
  /** Height of the window for which it was placed, in px. */
  let placedFor = 0;
  const whileOpen = { current: new AbortController() };

  function open(name: string, by: Opener | null): void {
    if (isOpen) close(false);
    opener = by;
    before = doc.activeElement;
    isOpen = true;
    element.setAttribute('aria-label', name);
    element.hidden = false;
    if (element.popover) element.showPopover();
    element.toggleAttribute('data-middle', by === null);
    element.scrollTop = 0;
    place();
    reveal();
    element.focus({ preventScroll: true });
    whileOpen.current = new AbortController();
    const { signal } = whileOpen.current;
    doc.addEventListener('pointerdown', pressed, { capture: true, signal });
    doc.addEventListener('keydown', typed, { capture: true, signal });
    window?.addEventListener('resize', resized, { signal });
    window?.addEventListener('scroll', clip, { signal, passive: true });
  }

  function close(focusBack: boolean): void {
    if (!isOpen) return;
    isOpen = false;
    whileOpen.current.abort();
    onClose();
    if (element.popover) element.hidePopover();
    element.hidden = true;
    if (!focusBack) return;
    if (opener) opener.focus();
    else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  /** Where there is no room for all of it beside its opener, the page gives way. */
  function reveal(): void {
    // Not there where nothing is laid out.
    element.scrollIntoView?.({ block: 'nearest', behavior: 'instant' });
  }

  function place(): void {
    if (!window || !opener || !isOpen) return;
    const { scrollX, scrollY, innerHeight } = window;
    element.style.maxHeight = '';
    placedFor = innerHeight;
    const size = { width: doc.documentElement.clientWidth || window.innerWidth, height: innerHeight };
    const box = opener.button.getBoundingClientRect();
    const inset = Math.max(0, barBottom());
    // Its height follows from its width.
    element.style.width = `${placing(box, 0, size, inset).width}px`;
    const at = placing(box, element.offsetHeight, size, inset);
    const { style } = element;
    style.left = `${at.left + scrollX}px`;
    style.top = `${at.top + scrollY}px`;
    style.maxHeight = `${at.maxHeight}px`;
    clip();
  }

  /** A window that becomes smaller is not to cut off what was in it whole; what the reader had scrolled away stays away. */
  function resized(): void {
    const { top, bottom } = element.getBoundingClientRect();
    const wasInSight = top >= 0 && bottom <= placedFor;
    place();
    const over = element.getBoundingClientRect().bottom - (window?.innerHeight ?? 0);
    // The room that the bar leaves to the page's own jumps is not measured anew yet.
    if (wasInSight && over > 0) window?.scrollBy({ top: over, behavior: 'instant' });
  }

  /** It goes under the bar as the page is scrolled, as the entry does: the top layer alone would have it go over. */
  function clip(): void {
    if (!opener) return;
    const under = barBottom() - element.getBoundingClientRect().top;
    element.style.clipPath = under > 0 ? `inset(${under}px -${SHADOW}px -${SHADOW}px)` : '';
  }

  function pressed({ target }: Event): void {
    const isOurs = target === host || (target instanceof Node && opener?.host.contains(target));
    if (!isOurs) close(false);
  }

  function typed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab' && event.target === host) leave(event);
  }

  /** Past either end the focus goes on from where the panel was opened, as if it stood there in the page. */
  function leave(event: KeyboardEvent): void {
    const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (each) => !each.closest('[hidden]'),
    );
    const at = root.activeElement;
    const isEnd = event.shiftKey ? at === element || at === all[0] : at === all.at(-1) || all.length === 0;
    if (!isEnd) return;
    close(true);
    // Behind the opener the browser goes by itself.
    if (event.shiftKey) event.preventDefault();
  }

  return {
    element,
    get isOpen() {
      return isOpen;
    },
    open,
    close,
    moved: place,
    reveal,
    remove: () => close(false),
  };
}
