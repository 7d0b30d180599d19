import { expect, it } from 'vitest';
import { createOwnChoice } from './own-choice';

it.each<[string, number[][], string]>([
  ['one answer', [[0], [0], [0]], '0 0 0'],
  ['two, in turns', [[0], [1], [0], [1]], '0 - 0 -'],
  ['two, in one chunk', [[0, 1], [1, 0], [1]], '0 0 -'],
  ['two, one after the other', [[0], [0], [1], [1]], '0 0 - -'],
  ['three, each begun before the first goes on', [[0], [1], [2], [0]], '0 - - 0'],
  ['two, the other one first', [[1], [0], [1], [0]], '1 - 1 -'],
  ['pieces by number', [[1], [2], [3], [4]], '1 2 3 4'],
  ['none', [[], [0], []], '- 0 -'],
])('%s', (_what, chunks, read) => {
  const own = createOwnChoice();
  const found = chunks.map((indices) => own(indices.map((index) => ({ index })))?.index ?? '-');
  expect(found.join(' ')).toBe(read);
});

it('reads on where nothing is numbered, or nothing is a list', () => {
  const own = createOwnChoice();
  expect([own([{ delta: 'a' }]), own([{ delta: 'b' }, { delta: 'c' }])]).toEqual([
    { delta: 'a' },
    { delta: 'b' },
  ]);
  expect([own(null), own([null]), own('x')]).toEqual([undefined, undefined, undefined]);
});
