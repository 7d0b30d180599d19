import { type ComponentChild, options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

/** Shows something in a fresh document body and lets its effects run. */
export async function show(child: ComponentChild): Promise<void> {
  render(null, document.body);
  await act(() => render(child, document.body));
}

// Preact's own way waits for a frame, with a timer that asks for the window: it may ring when a test has taken that away.
options.requestAnimationFrame = (flush) => void setTimeout(flush);

// With its timers, which would ring when the document is gone.
afterEach(() => act(() => render(null, document.body)));

/** The control whose label says exactly this. */
export function labelled(text: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === text);
  // A select and a textarea have what the tests use of an input.
  if (label?.control) return label.control as HTMLInputElement;
  throw new Error(`No control is labelled “${text}”.`);
}

export function button(text: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === text);
  if (found) return found;
  throw new Error(`No button says “${text}”.`);
}

export function link(text: string): HTMLAnchorElement {
  const found = [...document.querySelectorAll('a')].find((each) => each.textContent === text);
  if (found) return found;
  throw new Error(`No link says “${text}”.`);
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

export async function type(label: string, value: string): Promise<void> {
  const control = labelled(label);
  await act(() => {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function choose(label: string, value: string): Promise<void> {
  const control = labelled(label);
  await act(async () => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** What the one status line says. */
export function statusText(): string {
  return document.querySelector('[role="status"]')?.textContent ?? '';
}

export function pageText(): string {
  return document.body.textContent ?? '';
}
