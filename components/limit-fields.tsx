import type { OptionsDraft, OptionsProblems } from '../lib/settings/options-draft';
import { CheckBox } from './check-box';
import { TextField } from './text-field';

export interface LimitFieldsProps {
  draft: OptionsDraft;
  problems: OptionsProblems;
  onChange(change: Partial<OptionsDraft>): void;
}

const DOLLARS = { type: 'number', min: 0, max: 1000, step: 0.1 } as const;
const PAPERS = { type: 'number', min: 1, max: 5000, step: 1 } as const;

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
        <TextField
          {...{ id: 'page-limit', label: 'Limit for one page in US dollars', kind: DOLLARS }}
          {...{ value: draft.pageCapUsd, problem: problems.pageCapUsd ?? '' }}
          hint={<p>However long the listing, and whatever you said yes to.</p>}
          onInput={(pageCapUsd) => onChange({ pageCapUsd })}
        />
      </div>
      <div class="pair">
        <TextField
          {...{ id: 'ask-papers', label: 'Ask before scoring more papers than', kind: PAPERS }}
          {...{ value: draft.askPapers, problem: problems.askPapers ?? '' }}
          hint={<p>On one page. You can then score all, or those nearest to your criteria.</p>}
          onInput={(askPapers) => onChange({ askPapers })}
        />
        <TextField
          {...{ id: 'ask-dollars', label: 'Ask before spending more US dollars than', kind: DOLLARS }}
          {...{ value: draft.askUsd, problem: problems.askUsd ?? '' }}
          hint={<p>On one page. Without your answer, it never costs more than this.</p>}
          onInput={(askUsd) => onChange({ askUsd })}
        />
      </div>
      <CheckBox
        {...{ id: 'replacements', label: 'Score replacements', checked: draft.scoreReplacements }}
        hint={<p>New versions of earlier papers. Off, they are ranked by keywords.</p>}
        onChange={(scoreReplacements) => onChange({ scoreReplacements })}
      />
      <CheckBox
        {...{ id: 'titles', label: 'Score from the title', checked: draft.scoreTitles }}
        hint={<p>Where arXiv does not give out the abstract. Such scores are marked.</p>}
        onChange={(scoreTitles) => onChange({ scoreTitles })}
      />
    </section>
  );
}
