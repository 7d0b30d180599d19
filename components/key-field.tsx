import type { SettingsReply } from '../lib/messages/requests';
import { LOCAL } from '../lib/providers/presets';
import type { Provider } from '../lib/providers/provider';
import { shortOrigin } from '../lib/providers/saved-key';
import { TextField } from './text-field';

export interface KeyFieldProps {
  /** What was typed; a saved key never comes back here. */
  value: string;
  saved: SettingsReply['key'];
  problem: string;
  /** Who is at the base URL, as typed. */
  provider: Provider;
  onInput(value: string): void;
  onRemove(): void;
}

/** Where a key goes in. It cannot be read back, only replaced or removed. */
export function KeyField({ value, saved, problem, provider, onInput, onRemove }: KeyFieldProps) {
  return (
    <div class="key-field">
      <TextField
        {...{ id: 'api-key', label: 'API key', kind: { type: 'password' }, value, problem, onInput }}
        hint={
          <>
            {saved && <SavedKey {...saved} />}
            {!(saved && provider.keyless) && <Needed {...{ provider, saved: saved !== null }} />}
          </>
        }
      />
      {saved && (
        <button type="button" onClick={onRemove}>
          Remove key
        </button>
      )}
    </div>
  );
}

/** What key is needed, and where to get it. */
function Needed({ provider, saved }: { provider: Provider; saved: boolean }) {
  const { name, keyless, keyPage } = provider;
  if (keyless) {
    const server = provider.id === LOCAL.id ? 'A model server' : name;
    return <p>No key is needed. {server} on your own computer asks for one only if you set one there.</p>;
  }
  return (
    <p>
      {!saved && `Paste the key from your account with ${keyPage ? name : 'the model service'}, then save. `}
      {keyPage && (
        <a href={keyPage} target="_blank" rel="noreferrer">
          Get a key
        </a>
      )}
      {keyPage && saved && ` from ${name}.`}
    </p>
  );
}

function SavedKey({ hint, origin }: { hint: string; origin: string }) {
  return (
    <p>
      Saved: …{hint} for <strong>{shortOrigin(origin)}</strong>. To replace it, paste another.
    </p>
  );
}
