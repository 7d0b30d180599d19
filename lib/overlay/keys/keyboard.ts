import type { KeyAction, Keymap } from '../../settings/keymap';
import { innerFocus } from '../own-element';
import { actionOf, takesLetters } from './key-press';

/** Listens to single keys while the reader wants it. */
export interface Keyboard {
  set(isOn: boolean, keymap: Keymap): void;
}

/** @param act does what a key is for; false where there is nothing to do, and the key is the page's */
export function createKeyboard(doc: Document, act: (action: KeyAction) => boolean): Keyboard {
  const window = doc.defaultView;
  let keymap: Keymap = {};
  let isListening = false;

  function pressed(event: KeyboardEvent): void {
    const action = actionOf(event, keymap);
    // Events from closed roots name their hosts only: the focus tells where they began.
    if (!action || takesLetters(innerFocus(doc))) return;
    if (act(action)) event.preventDefault();
  }

  return {
    set(isOn, changed) {
      keymap = changed;
      if (isOn === isListening) return;
      isListening = isOn;
      // Last of all: what a script of the page's takes is the page's.
      if (isOn) window?.addEventListener('keydown', pressed);
      else window?.removeEventListener('keydown', pressed);
    },
  };
}
