import { useState } from 'preact/hooks';
import type { ScoresToForget } from '../lib/backup/contract';
import type { Criteria } from '../lib/criteria/criteria';
import { ConfirmButton } from './confirm-button';
import { SelectField } from './select-field';
import { DATA } from './words/data';

export interface ForgetScoresProps {
  criteria: readonly Criteria[];
  onForget(which: ScoresToForget): void;
}

interface Choice {
  value: string;
  name: string;
  which: ScoresToForget;
}

const AGES: readonly Choice[] = [30, 90, 365].map((days) => ({
  ...{ value: `age-${days}`, name: DATA.olderThan({ days }), which: { olderThanDays: days } },
}));
const ALL: Choice = { value: 'all', name: DATA.allScores, which: {} };

/** Scores can be bought again: which of them are to go. */
export function ForgetScores({ criteria, onForget }: ForgetScoresProps) {
  const [value, setValue] = useState(AGES.at(-1)?.value ?? ALL.value);
  const ofCriteria = criteria.map(({ id, name }): Choice => {
    return { value: `of-${id}`, name: DATA.ofCriteria({ name }), which: { criteriaId: id } };
  });
  const choices = [...AGES, ...ofCriteria, ALL];
  // Criteria may be deleted meanwhile.
  const chosen = choices.find((choice) => choice.value === value) ?? ALL;
  return (
    <div class="forget">
      <SelectField
        {...{ id: 'forget-scores', label: DATA.toForget, value: chosen.value, choices, onChange: setValue }}
        hint={<p>{DATA.toForgetHint}</p>}
      />
      <ConfirmButton
        {...{ label: DATA.forget, question: DATA.forgetAsked({ which: chosen.name }), yes: DATA.forgetNow }}
        onConfirm={() => onForget(chosen.which)}
      />
    </div>
  );
}
