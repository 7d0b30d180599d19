import { SelectField } from './select-field';
import { CRITERIA } from './words/criteria';

export interface CriteriaChoice {
  id: string;
  name: string;
  saved: boolean;
}

export interface CriteriaPickerProps {
  choices: CriteriaChoice[];
  /** Id of the criteria in the editor. */
  picked: string;
  /** Name of the criteria that papers are scored against. */
  activeName: string;
  onPick(id: string): void;
}

/** Which criteria are active. Nothing to pick, nothing to see. */
export function CriteriaPicker({ choices, picked, activeName, onPick }: CriteriaPickerProps) {
  if (choices.length < 2) return null;
  const unsaved = choices.some((choice) => choice.id === picked && !choice.saved);
  return (
    <SelectField
      id="active-criteria"
      label={CRITERIA.active}
      value={picked}
      choices={choices.map(({ id, name, saved }) => ({
        value: id,
        name: saved ? name : CRITERIA.unsavedName({ name }),
      }))}
      hint={unsaved ? CRITERIA.scoredAgainst({ name: activeName }) : null}
      onChange={onPick}
    />
  );
}
