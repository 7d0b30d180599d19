import { takesLetters } from './keys/key-press';
import { innerFocus, isOwn } from './own-element';

/**
 * Keeps the keys that a control of ours is moved by to that control: sliders stay alive on a page whose script prevents
 * arrow keys, and what is typed into a field is no shortcut of another script's. To be called before the page's own scripts
 * run: of listeners at the window, the first is heard first, so another extension that was there before goes before us.
 */
export function holdKeys(window: Window, signal: AbortSignal): void {
  const hold = (event: KeyboardEvent) => {
    const { target, isTrusted, key } = event;
    if (!isTrusted || !(target instanceof Element) || !isOwn(target)) return;
    const control = innerFocus(window.document);
    if (!control || !isFor(control, event)) return;
    event.stopImmediatePropagation();
    // Our own listeners hear a copy, which does not leave the root; the browser does with the key what it always does.
    const { type, isComposing } = event;
    const copy = new KeyboardEvent(type, { key, isComposing, bubbles: true, cancelable: true });
    if (!control.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, hold, { capture: true, signal });
}

function isFor(control: Element, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  // Everybody's: to leave, and to close what is open.
  if (event.key === 'Tab' || event.key === 'Escape') return false;
  return takesLetters(control) || event.key === ' ' || event.key === 'Enter';
}
