import { expect, it } from 'vitest';
import { bibText } from './bibtex-text';

it.each([
  ['Maps of {Poincaré} and others', "Maps of {Poincar{\\'e}} and others"],
  ['{é}{ü}', '{{\\\'e}}{{\\"u}}'],
  ['{α}x', '{$\\alpha$}x'],
  ['é}', "{\\'e}\\textbraceright{}"],
  ['a \\{é\\}', "a \\textbraceleft{}{\\'e}\\textbraceright{}"],
])('closes a group behind a letter that is not ASCII: %s', (text, written) => {
  expect(bibText(text)).toBe(written);
});
