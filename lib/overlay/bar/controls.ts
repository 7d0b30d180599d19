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

/** What may be chosen: what it is called inside, and in words. */
type Option<T> = readonly [value: T, text: string];

/** A select, some of whose options are there only at times. */
export interface Choice<T> extends Control<T> {
  /** The options that are there now beside those that always are, behind the one that stands in for them. */
  offer(more: readonly Option<T>[]): void;
}

/**
 * A labelled select.
 *
 * @param short what stands before it, part of its name
 * @param options those that are always there
 * @param standIn which of them is shown as long as the chosen one is not there
 */
export function choice<T extends string>(
  doc: Document,
  { label, short = label }: { label: string; short?: string },
  options: readonly Option<T>[],
  onChange: (value: T) => void,
  standIn?: T,
): Choice<T> {
  const select = el(doc, 'select', { 'aria-label': label });
  let chosen: T | undefined;
  let offered: readonly Option<T>[] | null = null;
  const show = () => {
    select.value = chosen ?? '';
    if (chosen !== undefined && select.value !== chosen) select.value = standIn ?? '';
  };
  const offer = (more: readonly Option<T>[]) => {
    // A list that is open is not to be taken apart under the reader's hand.
    if (offered && String(more) === String(offered)) return;
    offered = more;
    const all = options.flatMap((option) => (option[0] === standIn ? [option, ...more] : [option]));
    select.replaceChildren(...all.map(([value, text]) => el(doc, 'option', { value }, text)));
    show();
  };
  offer([]);
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
