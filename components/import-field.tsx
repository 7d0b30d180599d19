import { Field, hintId } from './field';

/** Where a digest is read in: a file that is chosen or dropped. */
export function ImportField({ onFile }: { onFile(file: File): void }) {
  const read = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // The same file again is a change as well.
    input.value = '';
  };
  return (
    <Field
      id="import"
      label="Import a digest"
      hint="Of Winnow or of gpt_paper_assistant, Markdown, text or JSON; or drop it anywhere on this page. Its scores show on arXiv, without a key and at no cost."
    >
      <input
        id="import"
        type="file"
        accept=".md,.markdown,.txt,.json,text/plain,text/markdown,application/json"
        aria-describedby={hintId('import')}
        onChange={(event) => read(event.currentTarget)}
      />
    </Field>
  );
}
