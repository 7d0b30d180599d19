import { el } from './own-element';
import { WORDS } from './words/bar';

export interface Control<T> {
  element: HTMLElement;
  set(value: T): void;
  /** A control that has nothing to work on rests: it is there, but takes no input. */
  rest(resting: boolean): void;
}

/** A labelled slider with its value beside it. */
export function slider(
  doc: Document,
  { label, short, min, max }: { label: string; short: string; min: number; max: number },
  onInput: (value: number) => void,
): Control<number> {
  const input = el(doc, 'input', {
    type: 'range',
    'aria-label': label,
    min: `${min}`,
    max: `${max}`,
    step: '1',
  });
  const output = el(doc, 'output', { 'aria-hidden': 'true' });
  const element = el(doc, 'label', { class: 'control', title: label }, short, input, output);
  const show = () => {
    output.textContent = input.valueAsNumber <= min ? WORDS.any : `≥ ${input.value}`;
  };
  input.addEventListener('input', () => {
    show();
    onInput(input.valueAsNumber);
  });
  return {
    element,
    set(value) {
      // A reader who is dragging it is not interrupted by an echo.
      if (input.valueAsNumber !== value) input.value = String(value);
      show();
    },
    rest(resting) {
      input.disabled = resting;
      element.toggleAttribute('data-rest', resting);
    },
  };
}

/** A labelled select. */
export function choice<T extends string>(
  doc: Document,
  label: string,
  options: readonly (readonly [value: T, text: string])[],
  onChange: (value: T) => void,
): Control<T> {
  const select = el(doc, 'select', { 'aria-label': label });
  select.append(...options.map(([value, text]) => el(doc, 'option', { value }, text)));
  select.addEventListener('change', () => onChange(select.value as T));
  const element = el(doc, 'label', { class: 'control' }, label, select);
  return {
    element,
    set: (value) => {
      select.value = value;
    },
    rest(resting) {
      select.disabled = resting;
    },
  };
}
