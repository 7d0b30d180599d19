import type { ComponentChildren } from 'preact';
import { hintId } from './field';

export interface SwitchProps {
  id: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  hint?: ComponentChildren;
  onChange(checked: boolean): void;
}

/** Something that Winnow does by itself, switched on or off, and saved at once. */
export function Switch({ id, label, checked, disabled = false, hint, onChange }: SwitchProps) {
  return (
    <div class="field">
      <label class="check">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={checked}
          disabled={disabled}
          aria-checked={checked}
          aria-describedby={hint ? hintId(id) : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <div id={hintId(id)} class="hint">
          {hint}
        </div>
      )}
    </div>
  );
}
