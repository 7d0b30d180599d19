import type { SettingsReply } from '../lib/messages';
import { shortOrigin } from '../lib/settings/saved-key';
import { TextField } from './text-field';

export interface KeyFieldProps {
  /** What was typed; a saved key never comes back here. */
  value: string;
  saved: SettingsReply['key'];
  problem: string;
  /** The base URL, as typed, is on the reader's own computer. */
  local: boolean;
  onInput(value: string): void;
  onRemove(): void;
}

/** Where a key goes in. It cannot be read back, only replaced or removed. */
export function KeyField({ value, saved, problem, local, onInput, onRemove }: KeyFieldProps) {
  return (
    <div class="key-field">
      <TextField
        {...{ id: 'api-key', label: 'API key', kind: { type: 'password' }, value, problem, onInput }}
        hint={saved ? <SavedKey {...saved} /> : <p>{local ? LOCAL : FIRST}</p>}
      />
      {saved && (
        <button type="button" onClick={onRemove}>
          Remove key
        </button>
      )}
    </div>
  );
}

const FIRST = 'Paste the key from your account with OpenAI or another model service, then save.';
const LOCAL = 'Most model servers on your own computer take any text as a key.';

function SavedKey({ hint, origin }: { hint: string; origin: string }) {
  return (
    <p>
      Saved: …{hint} for <strong>{shortOrigin(origin)}</strong>. To replace it, paste another.
    </p>
  );
}
