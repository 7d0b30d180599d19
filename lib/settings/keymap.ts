import * as v from 'valibot';
import { WORDS } from './words/keys';

/** What single letters do on a listing, in the order in which they are explained, and the letter that each begins with. */
export const DEFAULT_KEYS = Object.freeze({
  ...{ next: 'j', previous: 'k', nextAbove: 'J', previousAbove: 'K', open: 'o', pdf: 'p', star: 's' },
  ...{ seen: 'e', undo: 'u', details: 'x', fold: 'f', lower: '[', raise: ']', filter: '/', help: '?' },
});
export type KeyAction = keyof typeof DEFAULT_KEYS;
export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as KeyAction[];

/** What they do, in words. */
export const KEY_NAMES: Record<KeyAction, string> = {
  next: WORDS.keyNext,
  previous: WORDS.keyPrevious,
  nextAbove: WORDS.keyNextAbove,
  previousAbove: WORDS.keyPreviousAbove,
  open: WORDS.keyOpen,
  pdf: WORDS.keyPdf,
  star: WORDS.keyStar,
  seen: WORDS.keySeen,
  undo: WORDS.keyUndo,
  details: WORDS.keyDetails,
  fold: WORDS.keyFold,
  lower: WORDS.keyLower,
  raise: WORDS.keyRaise,
  filter: WORDS.keyFilter,
  help: WORDS.keyHelp,
};

/** The letters that the reader has changed. */
export type Keymap = Partial<Record<KeyAction, string>>;

/** The letter of each action. */
export function keysOf(keymap: Keymap): Record<KeyAction, string> {
  return { ...DEFAULT_KEYS, ...keymap };
}

/** One sign that can be typed by itself: no space, which scrolls. */
export const isKey = (text: string) => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text);

/** The action, other than this one, that has this letter. */
export function ownerOf(key: string, keymap: Keymap, but: KeyAction): KeyAction | null {
  const keys = keysOf(keymap);
  return KEY_ACTIONS.find((action) => action !== but && keys[action] === key) ?? null;
}

/** The letters after a change; only what differs is kept. */
export function changedKeys(keymap: Keymap, action: KeyAction, key: string): Keymap {
  const { [action]: _, ...others } = keymap;
  return key === DEFAULT_KEYS[action] ? others : { ...others, [action]: key };
}

export const KeymapSchema = v.pipe(
  v.record(v.picklist(KEY_ACTIONS), v.pipe(v.string(), v.check(isKey))),
  v.check((keymap) => new Set(Object.values(keysOf(keymap))).size === KEY_ACTIONS.length),
);
