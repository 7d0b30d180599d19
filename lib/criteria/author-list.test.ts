import { expect, it } from 'vitest';
import { readAuthors } from './author-list';
import { MAX_AUTHORS } from './criteria';

it.each([
  ['one a line', 'Jane Smith\n Bo  Li \n', ['Jane Smith', 'Bo Li']],
  ['with commas', 'Jane Smith, Bo Li,J. Doe', ['Jane Smith', 'Bo Li', 'J. Doe']],
  ['with semicolons, family names first', 'Smith, Jane; Doe, J. A.', ['Jane Smith', 'J. A. Doe']],
  ['two full names on a line', 'Jane Smith, Bo Li', ['Jane Smith', 'Bo Li']],
  ['twice', 'Jane Smith\nJane Smith', ['Jane Smith']],
  ['nothing', ' ,;\n- \n', []],
  ['names of one word', 'Plato\nATLAS Collaboration', ['Plato', 'ATLAS Collaboration']],
  ['what nobody sees in them', 'Ja\u200bne Smith', ['Jane Smith']],
])('reads names %s', (_how, text, names) => {
  expect(readAuthors(text)).toEqual(names);
});

it('is read again as it is shown', () => {
  const names = readAuthors('Smith, Jane\nAda von Example, Bo Li');
  expect(readAuthors(names.join('\n'))).toEqual(names);
});

it('takes no more than a prompt has room for', () => {
  expect(readAuthors(Array.from({ length: 999 }, (_, i) => `A Person${i}`).join('\n'))).toHaveLength(
    MAX_AUTHORS,
  );
});
