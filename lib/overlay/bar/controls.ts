import { el } from '../own-element';
import { WORDS } from '../words/bar';

export interface Control<T> {
  element: HTMLElement;
  set(value: T): void;
  /** A control that has nothing to work on rests: it is there, but takes no input. */
  rest(resting: boolean): void;
}

interface SliderOptions {
  /** Name for assistive technology. */
  label: string;
  /** What stands before it. */
  short: string;
  min: number;
  max: number;
  /** How a value above the least is shown. */
  shown?(value: number): string;
}

/** A labelled slider, its value before it. @param above stands over the track, as wide as it is */
export function slider(
  doc: Document,
  { label, short, min, max, shown = (value) => `≥ ${value}` }: SliderOptions,
  onInput: (value: number) => void,
  ...above: HTMLElement[]
): Control<number> {
  const input = el(doc, 'input', {
    ...{ type: 'range', 'aria-label': label, min: `${min}`, max: `${max}`, step: '1' },
  });
  const words = (value: number) => (value <= min ? WORDS.any : shown(value));
  const output = el(doc, 'output', { 'aria-hidden': 'true' });
  // As wide as its longest words: the track behind it must not move under the hand that drags it.
  const widest = Math.max(...Array.from({ length: max - min + 1 }, (_, i) => words(min + i).length));
  output.style.minWidth = `${widest}ch`;
  const track = el(doc, 'span', { class: 'track' }, ...above, input);
  const element = el(doc, 'span', { class: 'control', title: label }, short, output, track);
  const show = () => {
    output.textContent = words(input.valueAsNumber);
    input.setAttribute('aria-valuetext', output.textContent);
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

/** A select, some of whose options are there only at times. */
export interface Choice<T> extends Control<T> {
  /** Whether the options that have another one to stand in for them are there. */
  offer(all: boolean): void;
}

/**
 * A labelled select.
 *
 * @param short what stands before it, part of its name
 * @param options with what is shown in place of one that is not always there, as long as it is not
 */
export function choice<T extends string>(
  doc: Document,
  { label, short = label }: { label: string; short?: string },
  options: readonly (readonly [value: T, text: string, instead?: T])[],
  onChange: (value: T) => void,
): Choice<T> {
  const select = el(doc, 'select', { 'aria-label': label });
  const all = options.map(([value, text, instead]) => ({
    ...{ value, instead },
    made: el(doc, 'option', { value }, text),
  }));
  let chosen: T | undefined;
  let offered: boolean | null = null;
  const show = () => {
    const absent = offered ? undefined : all.find(({ value, instead }) => value === chosen && instead);
    select.value = absent?.instead ?? chosen ?? '';
  };
  const offer = (is: boolean) => {
    if (is === offered) return;
    offered = is;
    select.replaceChildren(...all.filter(({ instead }) => is || !instead).map(({ made }) => made));
    show();
  };
  offer(false);
  select.addEventListener('change', () => onChange(select.value as T));
  const element = el(doc, 'label', { class: 'control' }, short, select);
  return {
    element,
    set(value) {
      chosen = value;
      show();
    },
    offer,
    rest(resting) {
      select.disabled = resting;
    },
  };
}

/** A box to tick, or a switch, whose words may change. */
export interface Tick {
  element: HTMLLabelElement;
  set(on: boolean): void;
  words(text: string): void;
}

export function tick(
  doc: Document,
  role: 'checkbox' | 'switch',
  onChange: (on: boolean) => void,
  label = '',
): Tick {
  const input = el(doc, 'input', { type: 'checkbox', ...(role === 'switch' ? { role } : {}) });
  const text = doc.createTextNode(label);
  input.addEventListener('change', () => onChange(input.checked));
  return {
    element: el(doc, 'label', { class: 'control tick' }, input, text),
    set(on) {
      input.checked = on;
    },
    words(now) {
      if (text.data !== now) text.data = now;
    },
  };
}

/** A button with words. */
export function button(
  doc: Document,
  label: string,
  onClick: (event: MouseEvent) => void,
): HTMLButtonElement {
  const element = el(doc, 'button', { type: 'button' }, label);
  element.addEventListener('click', onClick);
  return element;
}
