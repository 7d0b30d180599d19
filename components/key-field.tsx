import type { KeyHint } from '../lib/messages/requests';
import { LOCAL } from '../lib/providers/presets';
import type { Provider } from '../lib/providers/provider';
import { shortOrigin } from '../lib/providers/saved-key';
import { RichText } from './rich-text';
import { TextField } from './text-field';
import { PROVIDER } from './words/provider';

export interface KeyFieldProps {
  /** What was typed; a saved key never comes back here. */
  value: string;
  /** What is saved for the base URL, as typed. */
  saved: KeyHint | null;
  problem: string;
  /** Who is at the base URL, as typed. */
  provider: Provider;
  onInput(value: string): void;
  /** Of the one that is saved. */
  onRemove(): void;
}

/** Where a key goes in. It cannot be read back, only replaced or removed. */
export function KeyField({ value, saved, problem, provider, onInput, onRemove }: KeyFieldProps) {
  return (
    <div class="key-field">
      <TextField
        {...{ id: 'api-key', label: PROVIDER.key, kind: { type: 'password' }, value, problem, onInput }}
        hint={
          <>
            {saved && <SavedKey {...saved} />}
            {!(saved && provider.keyless) && <Needed {...{ provider, saved: saved !== null }} />}
          </>
        }
      />
      {saved && (
        <button type="button" onClick={onRemove}>
          {PROVIDER.removeKey}
        </button>
      )}
    </div>
  );
}

/** What key is needed, and where to get it. */
function Needed({ provider, saved }: { provider: Provider; saved: boolean }) {
  const { name, keyless, keyPage } = provider;
  if (keyless)
    return <p>{provider.id === LOCAL.id ? PROVIDER.noKeyNeeded : PROVIDER.noKeyNeededBy({ name })}</p>;
  if (!keyPage) return <p>{!saved && `${PROVIDER.pasteKey} `}</p>;
  const link = (words: string) => (
    <a href={keyPage} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
  return (
    <p>
      <RichText text={saved ? PROVIDER.getKey({ name }) : PROVIDER.pasteAndGetKey({ name })} parts={[link]} />
    </p>
  );
}

function SavedKey({ hint, origin }: KeyHint) {
  return (
    <p>
      <RichText text={PROVIDER.savedKey} parts={[() => hint, () => <strong>{shortOrigin(origin)}</strong>]} />
    </p>
  );
}
