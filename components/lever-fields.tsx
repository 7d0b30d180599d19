import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { CheckBox } from './check-box';
import { EFFORTS } from './efforts';
import { SelectField } from './select-field';
import { TextField } from './text-field';

export interface LeverFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  onChange(change: Partial<OptionsDraft>): void;
}

/** Two ways to spend less, or to spend more where it matters. Off by default, and plain about what they cost. */
export function LeverFields({ draft, problems, onChange }: LeverFieldsProps) {
  return (
    <section class="section">
      <h2>For the thrifty and the thorough</h2>
      <CheckBox
        {...{ id: 'title-pass', label: 'Read titles first', checked: draft.titlePass }}
        hint={
          <p>
            One cheap pass over the titles leaves out papers that clearly meet no criterion; what is on
            screen, and what your keywords vouch for, is read in any case. It loses some good papers: on a day
            of 63 relevant ones only 26 had a keyword in the title. With a small model it saves a cent or two
            a day, so it is for expensive models.
          </p>
        }
        onChange={(titlePass) => onChange({ titlePass })}
      />
      {draft.titlePass && (
        <TextField
          {...{ id: 'title-model', label: 'Model for titles', value: draft.titleModel }}
          problem={problems.titleModel ?? ''}
          hint={<p>At the same service. Empty: the model above.</p>}
          onInput={(titleModel) => onChange({ titleModel })}
        />
      )}
      <div class="pair">
        <TextField
          {...{ id: 'second-model', label: 'Second opinion from', value: draft.secondModel }}
          problem={problems.secondModel ?? ''}
          hint={
            <p>
              A stronger model at the same service, asked once more about papers above your cut-offs or a
              point below, about one in seven. Its scores stand in place of the first. Empty: none.
            </p>
          }
          onInput={(secondModel) => onChange({ secondModel })}
        />
        {draft.secondModel.trim() !== '' && (
          <SelectField
            {...{
              id: 'second-effort',
              label: 'Its reasoning effort',
              value: draft.secondEffort,
              choices: EFFORTS,
            }}
            hint={<p>A paper that the first model takes for poor gets no second reader.</p>}
            onChange={(secondEffort) => onChange({ secondEffort })}
          />
        )}
      </div>
    </section>
  );
}
