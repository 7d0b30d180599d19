import { expect, it } from 'vitest';
import { plainTex } from './plain-tex';
import { mathLetters, texLetters } from './tex-letters';

it.each([
  ['é Ö ñ ř ć', "{\\'e} {\\\"O} {\\~n} {\\v r} {\\'c}"],
  ['ế ệ í ị ş ą', "{\\'{ê}} {\\d {ê}} {\\'i} {\\d i} {\\c s} {\\k a}"],
  ['Łódź, Straße', "{\\L}{\\'o}d{\\'z}, Stra{\\ss}e"],
  ['α ≤ 3² − 1', '$\\alpha$ $\\leq$ 3$^2$ $-$ 1'],
  ['a\u00a0b\u200bc\u2009d', 'a~bc d'],
  ['张 Ж ơ 😀', '张 Ж ơ 😀'],
])('%s', (text, tex) => expect(texLetters(text)).toBe(tex));

it('is undone by reading TeX', () => {
  const letters = 'àéîõüçşďěňřšťůžęąĺľőűøæœßłåÀÉÎÕÜÇŞĎĚŇŘŠŤŮŽĘĄĹĽŐŰØÆŒŁÅ';
  for (const letter of letters) expect([letter, plainTex(texLetters(letter))]).toEqual([letter, letter]);
});

it.each([
  ['Nguy\\~{\\^e}n', 'Nguyễn'],
  ['Nguy{\\~{\\^e}}n', 'Nguyễn'],
  ['Nguy\\~\\^en', 'Nguyễn'],
  ['Nguy{\\~\\^{e}}n', 'Nguyễn'],
  ['Tr\\`{\\^{a}}n, Ph{\\d{\\u{a}}}m', 'Trần, Phặm'],
  ['V\\d{\\^o}', 'Vộ'],
])('reads an accent upon an accent: %s', (tex, text) => {
  expect(plainTex(tex)).toBe(text);
  if (/ễ|ầ|ộ/.test(text)) expect(plainTex(texLetters(text))).toBe(text);
});

it('has signs in formulas, and no formula with a letter of other scripts', () => {
  expect(mathLetters('α→β²')).toBe('\\alpha \\to \\beta ^2 ');
  expect(mathLetters('\\text{é}')).toBeNull();
});
