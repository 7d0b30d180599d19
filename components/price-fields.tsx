import type { OptionsProblems } from '../lib/settings/options-draft';
import type { PriceDraft } from '../lib/settings/typed-prices';
import { TextField } from './text-field';

export interface PriceFieldsProps {
  value: PriceDraft;
  problems: OptionsProblems;
  onChange(value: PriceDraft): void;
}

const DOLLARS = { type: 'number', min: 0, max: 1000, step: 0.01 } as const;

/** Where a reader says what a model costs that the price table does not know. */
export function PriceFields({ value, problems, onChange }: PriceFieldsProps) {
  return (
    <div class="pair">
      <TextField
        {...{ id: 'input-price', label: 'Price of input', kind: DOLLARS, value: value.input }}
        problem={problems.inputPrice ?? ''}
        hint={<p>US dollars a million tokens, from the provider’s price list.</p>}
        onInput={(input) => onChange({ ...value, input })}
      />
      <TextField
        {...{ id: 'output-price', label: 'Price of output', kind: DOLLARS, value: value.output }}
        problem={problems.outputPrice ?? ''}
        hint={<p>Leave both empty to go on without a price.</p>}
        onInput={(output) => onChange({ ...value, output })}
      />
    </div>
  );
}
