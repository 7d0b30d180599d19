import { useEffect, useState } from 'preact/hooks';
import { STARTER_CRITERIA } from '../lib/criteria/starter';
import { ownListing } from '../lib/criteria/starting-points/own-listing';
import type { KeyHint, SettingsReply } from '../lib/messages/requests';
import { providerOf } from '../lib/providers/provider-of';
import { canAsk, shortOrigin } from '../lib/providers/saved-key';
import { checkBaseUrl } from '../lib/settings/base-url';
import { type BuiltInState, isBuiltIn } from '../lib/settings/built-in';
import {
  afterSave,
  draftOf,
  isDirty,
  type OptionsDraft,
  type OptionsProblems,
  type OptionsRead,
  readDraft,
} from '../lib/settings/options-draft';
import { BuiltInModel } from './built-in-model';
import { KeyField } from './key-field';
import { LeverFields } from './lever-fields';
import { LimitFields } from './limit-fields';
import { ModelFields } from './model-fields';
import { OtherKeys, originsOf } from './other-keys';
import { priceParts } from './price-parts';
import { ProviderField } from './provider-field';
import { type Outcome, SaveBar } from './save-bar';
import { COMMON } from './words/common';
import { OPTIONS } from './words/options';
import { PROVIDER } from './words/provider';

export interface OptionsFormProps {
  reply: SettingsReply;
  /** How things stand with the browser's own model. */
  builtIn: BuiltInState;
  /** What the last save, test or removal came to. */
  outcome: Outcome;
  /** Resolves to whether all was saved. Runs inside the reader's click. */
  onSave(read: OptionsRead): Promise<boolean>;
  onOutcome(outcome: Outcome): void;
  onTest(): void;
  onRemoveKey(origin: string): void;
  onRemoveAllKeys(): void;
  /** Has the browser download its own model. Runs inside the reader's click. */
  onDownload(): void;
}

const UNSAVED: Outcome = { tone: 'quiet', text: COMMON.notSavedYet };

/** Provider, key, model, limits and one Save for all of them, right after the key: most readers need no more. */
export function OptionsForm({ reply, builtIn, outcome, ...on }: OptionsFormProps) {
  const [draft, setDraft] = useState(() => draftOf(reply.settings));
  const [problems, setProblems] = useState<OptionsProblems>({});
  const base = checkBaseUrl(draft.baseUrl);
  const provider = providerOf(base.ok ? base.url : draft.baseUrl);
  const own = isBuiltIn(provider.baseUrl);
  const key = reply.keys.find(({ origin }) => base.ok && origin === base.origin) ?? null;
  const others = reply.keys.filter((each) => each !== key);
  const named = draft.baseUrl === reply.settings.baseUrl && draft.model === reply.settings.model;
  const dirty = isDirty(draft, reply.settings);
  const shown = dirty && outcome.tone !== 'problem' ? UNSAVED : outcome;
  const ready = !dirty && canAsk(reply);
  const active = reply.criteria.find(({ id }) => id === reply.activeCriteria) ?? STARTER_CRITERIA;
  const change = (changed: Partial<OptionsDraft>) => setDraft((now) => ({ ...now, ...changed }));

  useEffect(() => {
    // Who has no key came to paste one.
    if (reply.keys.length === 0 && !canAsk(reply)) document.getElementById('api-key')?.focus();
  }, []);

  const save = async () => {
    const result = readDraft(draft);
    setProblems(result.ok ? {} : result.problems);
    if (!result.ok) return on.onOutcome({ tone: 'problem', text: OPTIONS.notSaved });
    // What was typed stays where saving fails, the key above all.
    const saved = { ...reply.settings, ...result.read.settings };
    if (await on.onSave(result.read)) setDraft((now) => afterSave(now, draft, saved));
  };
  const test = () => {
    if (!dirty) return on.onTest();
    on.onOutcome({ tone: 'problem', text: OPTIONS.saveFirst });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void save();
  };

  return (
    <form noValidate onSubmit={submit}>
      <section class="section">
        <ProviderField {...{ baseUrl: draft.baseUrl, builtIn: builtIn.is !== 'absent' }} onChange={change} />
        {own ? (
          <BuiltInModel state={builtIn} onDownload={on.onDownload} />
        ) : (
          <KeyField
            {...{ value: draft.key, saved: key, problem: problems.key ?? '', provider }}
            onInput={(key) => change({ key })}
            onRemove={() => key && on.onRemoveKey(key.origin)}
          />
        )}
        {others.length > 0 && <OtherKeys keys={others} onRemoveAll={on.onRemoveAllKeys} />}
      </section>
      <SaveBar
        outcome={shown}
        listing={ready && shown.tone === 'good' ? ownListing(active) : null}
        onTest={test}
      />
      {!own && (
        <ModelFields
          {...{
            draft,
            problems,
            provider,
            keyNote: base.ok && !provider.keyless && !key ? keyNote(others, base.origin) : '',
          }}
          {...priceParts({
            ...{ draft, problems, saved: reply.settings.typedPrices, provider, change },
            billed: named ? reply.billed : null,
          })}
          onChange={change}
        />
      )}
      <LimitFields {...{ draft, problems }} onChange={change} />
      {!own && <LeverFields {...{ draft, problems }} onChange={change} />}
    </form>
  );
}

function keyNote(others: readonly KeyHint[], origin: string): string {
  return others.length === 0 ? '' : PROVIDER.keyBound({ was: originsOf(others), now: shortOrigin(origin) });
}
