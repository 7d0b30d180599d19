import { useState } from 'preact/hooks';
import {
  changedKeys,
  isKey,
  KEY_ACTIONS,
  KEY_NAMES,
  type KeyAction,
  type Keymap,
  keysOf,
  ownerOf,
} from '../lib/settings/keymap';
import { Field, hintId } from './field';
import { KEYS } from './words/keys';

export interface KeysSectionProps {
  /** What the reader has changed. */
  keymap: Keymap;
  onChange(keymap: Keymap): void;
}

/** The key of each action. One that is right is saved at once. */
export function KeysSection({ keymap, onChange }: KeysSectionProps) {
  /** What is typed and cannot be saved. */
  const [wrong, setWrong] = useState<Keymap>({});
  const keys = keysOf(keymap);

  const type = (action: KeyAction, key: string) => {
    const { [action]: _, ...others } = wrong;
    const isRight = isKey(key) && ownerOf(key, keymap, action) === null;
    setWrong(isRight ? others : { ...others, [action]: key });
    if (isRight) onChange(changedKeys(keymap, action, key));
  };
  const reset = () => {
    setWrong({});
    onChange({});
  };

  return (
    <fieldset class="section keys">
      <legend>{KEYS.heading}</legend>
      <p>{KEYS.lead}</p>
      <div class="key-fields">
        {KEY_ACTIONS.map((action) => {
          const id = `key-of-${action}`;
          const typed = wrong[action];
          const problem = typed === undefined ? '' : problemOf(typed, keymap, action);
          return (
            <Field key={action} {...{ id, problem }} label={KEY_NAMES[action]}>
              <input
                id={id}
                value={typed ?? keys[action]}
                maxLength={1}
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                aria-invalid={problem !== ''}
                aria-describedby={hintId(id)}
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => type(action, event.currentTarget.value)}
              />
            </Field>
          );
        })}
      </div>
      <button type="button" onClick={reset}>
        {KEYS.reset}
      </button>
    </fieldset>
  );
}

function problemOf(typed: string, keymap: Keymap, action: KeyAction): string {
  const owner = ownerOf(typed, keymap, action);
  return owner === null ? KEYS.notOne : KEYS.taken({ by: KEY_NAMES[owner] });
}
