// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { choice } from './controls';

const onChange = vi.fn();
const made = () => {
  const control = choice<'a' | 'b' | 'c'>(
    document,
    { label: 'Sort' },
    [
      ['a', 'First'],
      ['c', 'Third'],
    ],
    onChange,
    'a',
  );
  const select = control.element.querySelector('select');
  if (!select) throw new Error('no select');
  return { control, select, there: () => [...select.options].map(({ value }) => value).join('') };
};

it('has an option that is not always there only when it is offered, in its place', () => {
  const { control, there } = made();
  expect(there()).toBe('ac');
  control.offer([['b', 'Second']]);
  expect(there()).toBe('abc');
  control.offer([]);
  expect(there()).toBe('ac');
});

it('shows another one as long as the chosen one is not there, and forgets nothing', () => {
  const { control, select } = made();
  control.set('b');
  expect(select.value).toBe('a');
  control.offer([['b', 'Second']]);
  expect(select.value).toBe('b');
  control.offer([]);
  expect(select.value).toBe('a');
  control.set('c');
  control.offer([['b', 'Second']]);
  expect(select.value).toBe('c');
});
