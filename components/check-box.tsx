import type { ComponentChildren } from 'preact';
import { hintId } from './field';

export interface CheckBoxProps {
  id: string;
  label: string;
  checked: boolean;
  hint?: ComponentChildren;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function CheckBox({ id, label, checked, hint, onChange }: CheckBoxProps) {
  return (
    <div class="field">
      <label class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={hintId(id)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <div id={hintId(id)} class="hint">
        {hint}
      </div>
    </div>
  );
}
