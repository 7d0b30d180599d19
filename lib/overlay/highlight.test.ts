import { expect, it } from 'vitest';
import { fold } from '../sieve/query';
import { wordsPattern } from './highlight';

it.each([
  ['erdos', 'the Erdős–Rényi graph', ['Erdős']],
  ['erdos-renyi', 'the Erdős–Rényi graph', ['Erdős–Rényi']],
  ['sparse attention', 'Sparse\n      attention', ['Sparse\n      attention']],
  ['c++', 'a C++ library', ['C++']],
  ['a.b', 'axb a.b', ['a.b']],
  ['muller', 'Müller, Muller', ['Müller', 'Muller']],
])('%s is found in %j', (word, text, found) => {
  expect([...text.matchAll(wordsPattern([fold(word)]))].map(([each]) => each)).toEqual(found);
});

it('marks the longest of words that overlap', () => {
  expect('attention sinks'.match(wordsPattern(['attention', 'attention sinks']))).toEqual([
    'attention sinks',
  ]);
});
