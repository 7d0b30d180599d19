import type { ComponentChildren } from 'preact';
import type { Provider } from '../lib/providers/provider';
import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { EFFORTS } from './efforts';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { MODEL } from './words/model';

export interface ModelFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  /** Who is at the base URL, as typed. */
  provider: Provider;
  /** What the base URL's change means for the saved key; empty where nothing. */
  keyNote: string;
  price: ComponentChildren;
  /** Where the price is typed; null where there is no need to. */
  priceFields: ComponentChildren;
  onChange(change: Partial<OptionsDraft>): void;
}

/** Which model, where, and how hard it thinks. */
export function ModelFields({ draft, problems, provider, keyNote, onChange, ...prices }: ModelFieldsProps) {
  return (
    <section class="section">
      <h2>{MODEL.heading}</h2>
      <TextField
        {...{
          id: 'base-url',
          label: MODEL.baseUrl,
          kind: { type: 'url' },
          value: draft.baseUrl,
          problem: problems.baseUrl ?? '',
        }}
        hint={keyNote === '' ? <p>{MODEL.baseUrlHint}</p> : <p class="note">{keyNote}</p>}
        onInput={(baseUrl) => onChange({ baseUrl })}
      />
      <div class="pair">
        <TextField
          {...{
            id: 'model',
            label: MODEL.model,
            value: draft.model,
            problem: problems.model ?? '',
            hint: prices.price,
          }}
          onInput={(model) => onChange({ model })}
        />
        <SelectField
          {...{ id: 'effort', label: MODEL.effort, value: draft.effort, choices: EFFORTS }}
          hint={
            <p>
              {provider.leftOut.includes('reasoning_effort')
                ? MODEL.effortLeftOut(provider)
                : MODEL.effortHint}
            </p>
          }
          onChange={(effort) => onChange({ effort })}
        />
      </div>
      {prices.priceFields}
    </section>
  );
}
