import { PRESETS } from '../lib/providers/presets';
import { providerOf } from '../lib/providers/provider-of';
import type { OptionsDraft } from '../lib/settings/options-draft';
import { SelectField } from './select-field';

export interface ProviderFieldProps {
  /** As typed: it says which provider is chosen, so that the two can never disagree. */
  baseUrl: string;
  onChange(change: Pick<OptionsDraft, 'baseUrl' | 'model'>): void;
}

const OTHER_ADDRESS = 'other';
const CHOICES = [
  ...PRESETS.map(({ id, name }) => ({ value: id, name })),
  { value: OTHER_ADDRESS, name: 'Other' },
];

/** Which service scores. Fills in its address and a small model of its own; both stay open to change. */
export function ProviderField({ baseUrl, onChange }: ProviderFieldProps) {
  const { id } = providerOf(baseUrl);
  const value = CHOICES.some((choice) => choice.value === id) ? id : OTHER_ADDRESS;
  const choose = (chosen: string) => {
    const preset = PRESETS.find((each) => each.id === chosen);
    onChange({ baseUrl: preset?.baseUrl ?? '', model: preset?.model ?? '' });
  };
  return (
    <SelectField
      {...{ id: 'provider', label: 'Provider', value, choices: CHOICES }}
      hint={value === OTHER_ADDRESS && <p>Type its base URL and the name of a model below.</p>}
      onChange={choose}
    />
  );
}
