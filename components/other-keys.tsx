import type { KeyHint } from '../lib/messages/requests';
import { shortOrigin } from '../lib/providers/saved-key';
import { ConfirmButton } from './confirm-button';
import { PROVIDER } from './words/provider';

/** Keys that wait for their provider to be chosen again, and the way to be rid of all. */
export function OtherKeys({ keys, onRemoveAll }: { keys: readonly KeyHint[]; onRemoveAll(): void }) {
  return (
    <div class="other-keys">
      <p>{PROVIDER.otherKeys({ origins: originsOf(keys) })}</p>
      <ConfirmButton
        {...{ label: PROVIDER.removeAllKeys, question: PROVIDER.removeAllAsked, yes: PROVIDER.removeAllNow }}
        onConfirm={onRemoveAll}
      />
    </div>
  );
}

/** Where they may go, as people write it. */
export function originsOf(keys: readonly KeyHint[]): string {
  return keys.map(({ origin }) => shortOrigin(origin)).join(', ');
}
