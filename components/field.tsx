import type { ComponentChildren } from 'preact';

export interface FieldProps {
  /** Id of the control inside; its hint has the same id with `-hint` at the end. */
  id: string;
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with what was typed; takes the hint's place in the reader's attention, not on the page. */
  problem?: string;
  children: ComponentChildren;
}

/** A control with its label above and what helps to fill it in below. */
export function Field({ id, label, hint, problem = '', children }: FieldProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children}
      <div id={hintId(id)} class="hint">
        {problem !== '' && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {hint}
      </div>
    </div>
  );
}

/** Id of the hint of a control, for its `aria-describedby`. */
export function hintId(id: string): string {
  return `${id}-hint`;
}
