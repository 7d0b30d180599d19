import type { ComponentChildren } from 'preact';
import { Field, hintId } from './field';

export interface SelectFieldProps<T extends string> {
  id: string;
  label: string;
  value: T;
  /** `lang` where the name is in another language than the page. */
  choices: readonly { value: T; name: string; lang?: string }[];
  hint?: ComponentChildren;
  disabled?: boolean;
  onChange(value: T): void;
}

/** One of a few. */
export function SelectField<T extends string>({
  id,
  label,
  value,
  choices,
  hint,
  disabled = false,
  onChange,
}: SelectFieldProps<T>) {
  const choose = (picked: string) => {
    const choice = choices.find((each) => each.value === picked);
    if (choice) onChange(choice.value);
  };
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hintId(id)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
