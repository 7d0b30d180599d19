import { SelectField } from './select-field';

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
      label="Active criteria"
      value={picked}
      choices={choices.map(({ id, name, saved }) => ({
        value: id,
        name: saved ? name : `${name} (not saved)`,
      }))}
      hint={unsaved ? `Until you save, papers are scored against “${activeName}”.` : null}
      onChange={onPick}
    />
  );
}
