import { useState } from 'preact/hooks';
import type { OptionsProblems } from '../lib/settings/options-draft';
import type { PriceDraft } from '../lib/settings/typed-prices';
import { TextField } from './text-field';
import { MODEL } from './words/model';

export interface PriceFieldsProps {
  value: PriceDraft;
  problems: OptionsProblems;
  /** There is another price: the fields are shown on demand. */
  onDemand: boolean;
  onChange(value: PriceDraft): void;
}

const DOLLARS = { type: 'number', min: 0, max: 1000, step: 0.01 } as const;

/** Where a reader says what a model costs that the price table does not know, or has otherwise. */
export function PriceFields({ value, problems, onDemand, onChange }: PriceFieldsProps) {
  const [wanted, setWanted] = useState(false);
  if (onDemand && !wanted) {
    return (
      <p>
        <button type="button" class="small" onClick={() => setWanted(true)}>
          {MODEL.otherPrice}
        </button>
      </p>
    );
  }
  return (
    <div class="pair">
      <TextField
        {...{ id: 'input-price', label: MODEL.inputPrice, kind: DOLLARS, value: value.input }}
        problem={problems.inputPrice ?? ''}
        hint={<p>{MODEL.inputPriceHint}</p>}
        onInput={(input) => onChange({ ...value, input })}
      />
      <TextField
        {...{ id: 'output-price', label: MODEL.outputPrice, kind: DOLLARS, value: value.output }}
        problem={problems.outputPrice ?? ''}
        hint={<p>{MODEL.outputPriceHint}</p>}
        onInput={(output) => onChange({ ...value, output })}
      />
    </div>
  );
}
