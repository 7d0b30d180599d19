import type { ComponentChildren } from 'preact';
import { Field, hintId } from './field';

/** What the browser needs to know to offer the right keyboard and arrows. */
type InputKind =
  | { type: 'text' }
  | { type: 'url' }
  | { type: 'password' }
  | { type: 'number'; min: number; max: number; step: number };

export interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onInput(value: string): void;
  kind?: InputKind;
  hint?: ComponentChildren;
  problem?: string;
}

const PLAIN: InputKind = { type: 'text' };

/** One line of text, or a number. */
export function TextField({ id, label, value, onInput, kind = PLAIN, hint, problem = '' }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        {...kind}
        id={id}
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={problem !== ''}
        aria-describedby={hintId(id)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
