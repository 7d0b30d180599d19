import { Field, hintId } from './field';
import { DIGEST_CHOICES } from './words/digest-choices';

/** Where a digest is read in: a file that is chosen or dropped. */
export function ImportField({ onFile }: { onFile(file: File): void }) {
  const read = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // The same file again is a change as well.
    input.value = '';
  };
  return (
    <Field id="import" label={DIGEST_CHOICES.importFile} hint={DIGEST_CHOICES.importHint}>
      <input
        id="import"
        type="file"
        accept=".md,.markdown,.txt,.json,.jsonl,text/plain,text/markdown,application/json"
        aria-describedby={hintId('import')}
        onChange={(event) => read(event.currentTarget)}
      />
    </Field>
  );
}
