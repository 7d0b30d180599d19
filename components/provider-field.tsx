import { BROWSER, PRESETS } from '../lib/providers/presets';
import { providerOf } from '../lib/providers/provider-of';
import type { OptionsDraft } from '../lib/settings/options-draft';
import { SelectField } from './select-field';
import { PROVIDER } from './words/provider';

export interface ProviderFieldProps {
  /** As typed: it says which provider is chosen, so that the two can never disagree. */
  baseUrl: string;
  /** Whether the browser has a model of its own to choose. */
  builtIn: boolean;
  onChange(change: Pick<OptionsDraft, 'baseUrl' | 'model'>): void;
}

const OTHER_ADDRESS = 'other';
const ON_THE_WEB_AND_HERE = PRESETS.map(({ id, name }) => ({ value: id, name }));
const OWN = { value: BROWSER.id, name: BROWSER.name };
const OTHER = { value: OTHER_ADDRESS, name: PROVIDER.other };

/** Which service scores. Fills in its address and a small model of its own; both stay open to change. */
export function ProviderField({ baseUrl, builtIn, onChange }: ProviderFieldProps) {
  const { id } = providerOf(baseUrl);
  // What is saved stays in the list even where this browser does not have it.
  const own = builtIn || id === BROWSER.id ? [OWN] : [];
  const choices = [...ON_THE_WEB_AND_HERE, ...own, OTHER];
  const value = choices.some((choice) => choice.value === id) ? id : OTHER_ADDRESS;
  const choose = (chosen: string) => {
    const preset = [...PRESETS, BROWSER].find((each) => each.id === chosen);
    onChange({ baseUrl: preset?.baseUrl ?? '', model: preset?.model ?? '' });
  };
  return (
    <SelectField
      {...{ id: 'provider', label: PROVIDER.provider, value, choices }}
      hint={value === OTHER_ADDRESS && <p>{PROVIDER.otherHint}</p>}
      onChange={choose}
    />
  );
}
