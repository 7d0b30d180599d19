import type { Ref } from 'preact';
import { Field, hintId } from './field';

export interface FileFieldProps {
  id: string;
  label: string;
  hint: string;
  /** Kinds of files that are offered first. */
  accept: string;
  onFile(file: File): void;
  input?: Ref<HTMLInputElement>;
}

/** Where a file is chosen or dropped. */
export function FileField({ id, label, hint, accept, onFile, input }: FileFieldProps) {
  const read = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) onFile(file);
    // The same file again is a change as well.
    field.value = '';
  };
  return (
    <Field {...{ id, label, hint }}>
      <input
        {...{ id, type: 'file', accept }}
        ref={input ?? null}
        aria-describedby={hintId(id)}
        onChange={(event) => read(event.currentTarget)}
      />
    </Field>
  );
}
