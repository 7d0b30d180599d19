import { Field, hintId } from './field';
import { FieldOptions } from './field-options';
import { CRITERIA } from './words/criteria';

export interface CriteriaStartProps {
  /** Id of the starting point whose text is in the editor; empty for none. */
  picked: string;
  /** What was wrong with the file; empty where nothing was. */
  problem: string;
  onPick(id: string): void;
  /** Absent where the page would be closed by the choice of a file. */
  onFile?: ((file: File) => void) | undefined;
}

/** Where new criteria come from: nothing, the starting point of a field, or a file. */
export function CriteriaStart({ picked, problem, onPick, onFile }: CriteriaStartProps) {
  const read = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onFile?.(file);
    // The same file again is a change as well.
    input.value = '';
  };
  return (
    <>
      <Field id="criteria-start" label={CRITERIA.beginWith} hint={CRITERIA.beginHint}>
        <select
          id="criteria-start"
          value={picked}
          aria-describedby={hintId('criteria-start')}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          <option value="">{CRITERIA.blank}</option>
          <FieldOptions />
        </select>
      </Field>
      {onFile && (
        <Field {...{ id: 'criteria-file', label: CRITERIA.readFile, hint: CRITERIA.readFileHint, problem }}>
          <input
            id="criteria-file"
            type="file"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            aria-describedby={hintId('criteria-file')}
            onChange={(event) => read(event.currentTarget)}
          />
        </Field>
      )}
    </>
  );
}
