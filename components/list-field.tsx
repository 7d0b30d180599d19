import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field, hintId } from './field';

export interface ListFieldProps {
  id: string;
  label: string;
  value: readonly string[];
  /** What a text means, each part once. */
  read(text: string): string[];
  /** What stands between the parts where the list is shown anew. */
  between: string;
  hint?: ComponentChildren;
  onChange(value: string[]): void;
}

/** A list that is written as a text. What was typed stays as it is, as long as it means the list that is kept. */
export function ListField({ id, label, value, read, between, hint, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState('');
  const shown = read(typed).join('\n') === value.join('\n') ? typed : value.join(between);
  const change = (text: string) => {
    setTyped(text);
    onChange(read(text));
  };
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        {...{ id, rows: 2, dir: 'auto', value: shown, spellcheck: false }}
        aria-describedby={hintId(id)}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </Field>
  );
}
