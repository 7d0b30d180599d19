import { KEY_ACTIONS, KEY_NAMES, type Keymap, keysOf } from '../../settings/keymap';
import { createPanel, type Panel } from '../details/panel';
import { el, type OwnElement } from '../own-element';
import { WORDS } from '../words/keys';

/** What each key does, as a dialog. */
export interface KeyList {
  toggle(keymap: Keymap): void;
  close(): void;
}

export function createKeyList(own: OwnElement): KeyList {
  const doc = own.host.ownerDocument;
  const panel: Panel = createPanel(own, () => 0);

  function show(keymap: Keymap): void {
    const keys = keysOf(keymap);
    const close = el(doc, 'button', { type: 'button', class: 'close', 'aria-label': WORDS.closeKeys }, '✕');
    close.addEventListener('click', () => panel.close(true));
    const rows = KEY_ACTIONS.flatMap((action) => [
      el(doc, 'dt', {}, el(doc, 'kbd', {}, keys[action])),
      el(doc, 'dd', {}, KEY_NAMES[action]),
    ]);
    const list = el(doc, 'dl', {}, ...rows);
    panel.element.replaceChildren(
      close,
      el(doc, 'h2', {}, WORDS.keyList),
      list,
      el(doc, 'p', { class: 'quiet' }, WORDS.changeKeys),
    );
    panel.open(WORDS.keyList, null);
  }

  return {
    toggle: (keymap) => (panel.isOpen ? panel.close(true) : show(keymap)),
    close: () => panel.close(false),
  };
}
