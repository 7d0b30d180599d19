import { KEY_ACTIONS, type KeyAction, type Keymap, keysOf } from '../../settings/keymap';

type Press = Pick<
  KeyboardEvent,
  'key' | 'isTrusted' | 'defaultPrevented' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/**
 * What a key does; null for one that is not ours: that another script took, that is part of a shortcut or of a sign
 * being composed, or that nobody pressed.
 */
export function actionOf(press: Press, keymap: Keymap): KeyAction | null {
  if (!press.isTrusted || press.defaultPrevented || press.isComposing) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const keys = keysOf(keymap);
  return KEY_ACTIONS.find((action) => keys[action] === press.key) ?? null;
}

const BUTTONS = ['checkbox', 'radio', 'button', 'submit', 'reset', 'image'];

/** Whether letters are for this element: something is typed or chosen there. */
export function takesLetters(element: Element | null): boolean {
  if (!element) return false;
  if (element instanceof HTMLInputElement) return !BUTTONS.includes(element.type);
  const isEditable = element instanceof HTMLElement && element.isContentEditable;
  return (
    isEditable ||
    element.matches('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]')
  );
}
