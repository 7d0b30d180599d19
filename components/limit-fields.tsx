import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { CheckBox } from './check-box';
import { TextField } from './text-field';
import { LIMITS } from './words/limits';

export interface LimitFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  onChange(change: Partial<OptionsDraft>): void;
}

/** A field of an amount. */
export const DOLLARS = { type: 'number', min: 0, max: 1000, step: 0.1 } as const;
const PAPERS = { type: 'number', min: 1, max: 5000, step: 1 } as const;

/** What may be spent, and on what. */
export function LimitFields({ draft, problems, onChange }: LimitFieldsProps) {
  return (
    <section class="section">
      <h2>{LIMITS.heading}</h2>
      <div class="pair">
        <TextField
          {...{ id: 'daily-limit', label: LIMITS.daily, kind: DOLLARS }}
          {...{ value: draft.dailyCapUsd, problem: problems.dailyCapUsd ?? '' }}
          hint={<p>{LIMITS.dailyHint}</p>}
          onInput={(dailyCapUsd) => onChange({ dailyCapUsd })}
        />
        <TextField
          {...{ id: 'page-limit', label: LIMITS.page, kind: DOLLARS }}
          {...{ value: draft.pageCapUsd, problem: problems.pageCapUsd ?? '' }}
          hint={<p>{LIMITS.pageHint}</p>}
          onInput={(pageCapUsd) => onChange({ pageCapUsd })}
        />
      </div>
      <div class="pair">
        <TextField
          {...{ id: 'ask-papers', label: LIMITS.askPapers, kind: PAPERS }}
          {...{ value: draft.askPapers, problem: problems.askPapers ?? '' }}
          hint={<p>{LIMITS.askPapersHint}</p>}
          onInput={(askPapers) => onChange({ askPapers })}
        />
        <TextField
          {...{ id: 'ask-dollars', label: LIMITS.askDollars, kind: DOLLARS }}
          {...{ value: draft.askUsd, problem: problems.askUsd ?? '' }}
          hint={<p>{LIMITS.askDollarsHint}</p>}
          onInput={(askUsd) => onChange({ askUsd })}
        />
      </div>
      <CheckBox
        {...{ id: 'replacements', label: LIMITS.replacements, checked: draft.scoreReplacements }}
        hint={<p>{LIMITS.replacementsHint}</p>}
        onChange={(scoreReplacements) => onChange({ scoreReplacements })}
      />
      <CheckBox
        {...{ id: 'titles', label: LIMITS.titles, checked: draft.scoreTitles }}
        hint={<p>{LIMITS.titlesHint}</p>}
        onChange={(scoreTitles) => onChange({ scoreTitles })}
      />
    </section>
  );
}
