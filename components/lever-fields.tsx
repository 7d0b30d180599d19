import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { CheckBox } from './check-box';
import { EFFORTS } from './efforts';
import { DOLLARS } from './limit-fields';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { LIMITS } from './words/limits';

export interface LeverFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  onChange(change: Partial<OptionsDraft>): void;
}

/** Two ways to spend less, or to spend more where it matters. Off by default, and plain about what they cost. */
export function LeverFields({ draft, problems, onChange }: LeverFieldsProps) {
  return (
    <section class="section">
      <h2>{LIMITS.levers}</h2>
      <CheckBox
        {...{ id: 'title-pass', label: LIMITS.titlePass, checked: draft.titlePass }}
        hint={<p>{LIMITS.titlePassHint}</p>}
        onChange={(titlePass) => onChange({ titlePass })}
      />
      {draft.titlePass && (
        <TextField
          {...{ id: 'title-model', label: LIMITS.titleModel, value: draft.titleModel }}
          problem={problems.titleModel ?? ''}
          hint={<p>{LIMITS.titleModelHint}</p>}
          onInput={(titleModel) => onChange({ titleModel })}
        />
      )}
      <div class="pair">
        <TextField
          {...{ id: 'second-model', label: LIMITS.secondModel, value: draft.secondModel }}
          problem={problems.secondModel ?? ''}
          hint={<p>{LIMITS.secondModelHint}</p>}
          onInput={(secondModel) => onChange({ secondModel })}
        />
        {draft.secondModel.trim() !== '' && (
          <SelectField
            {...{
              id: 'second-effort',
              label: LIMITS.secondEffort,
              value: draft.secondEffort,
              choices: EFFORTS,
            }}
            hint={<p>{LIMITS.secondEffortHint}</p>}
            onChange={(secondEffort) => onChange({ secondEffort })}
          />
        )}
      </div>
      {draft.secondModel.trim() !== '' && (
        <TextField
          {...{ id: 'strong-budget', label: LIMITS.strongBudget, kind: DOLLARS }}
          {...{ value: draft.strongBudgetUsd, problem: problems.strongBudgetUsd ?? '' }}
          hint={<p>{LIMITS.strongBudgetHint}</p>}
          onInput={(strongBudgetUsd) => onChange({ strongBudgetUsd })}
        />
      )}
    </section>
  );
}
