import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { CheckBox } from './check-box';
import { TextField } from './text-field';

export interface LimitFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  onChange(change: Partial<OptionsDraft>): void;
}

const DOLLARS = { type: 'number', min: 0, max: 1000, step: 0.1 } as const;

/** What may be spent, and on what. */
export function LimitFields({ draft, problems, onChange }: LimitFieldsProps) {
  return (
    <section class="section">
      <h2>Limits</h2>
      <div class="pair">
        <TextField
          {...{ id: 'daily-limit', label: 'Daily limit in US dollars', kind: DOLLARS }}
          {...{ value: draft.dailyCapUsd, problem: problems.dailyCapUsd ?? '' }}
          hint={<p>Winnow stops before a request that would pass it.</p>}
          onInput={(dailyCapUsd) => onChange({ dailyCapUsd })}
        />
        <div class="beside-field">
          <CheckBox
            {...{ id: 'replacements', label: 'Score replacements', checked: draft.scoreReplacements }}
            hint={<p>New versions of earlier papers. Off, they are ranked by keywords.</p>}
            onChange={(scoreReplacements) => onChange({ scoreReplacements })}
          />
        </div>
      </div>
    </section>
  );
}
