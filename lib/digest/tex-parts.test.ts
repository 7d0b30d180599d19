import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readable, texParts } from './tex-parts';

const kinds = (text: string) =>
  texParts(text).map((part) =>
    part.kind === 'text' ? part.text : `<${part.tex}${part.display ? '!' : ''}>`,
  );

it.each([
  ['Costs $O(n)$ and \\(x\\)', ['Costs ', '<O(n)>', ' and ', '<x>']],
  ['$$a$$ \\[b\\]', ['<a!>', ' ', '<b!>']],
  ['\\begin{align}x &= 1\\end{align}.', ['<\\begin{align}x &= 1\\end{align}!>', '.']],
  ['From $5 to $10 a day', ['From $5 to $10 a day']],
  ['Costs \\$5 and $n$', ['Costs $5 and ', '<n>']],
  ['An $open end', ['An $open end']],
  ['$\\text{a \\$ sign}$', ['<\\text{a \\$ sign}>']],
])('takes %j apart', (text, parts) => {
  expect(kinds(text)).toEqual(parts);
});

it('loses nothing, whatever the text', () => {
  const piece = fc.constantFrom(
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '\\$',
    '\\',
    ' ',
    'a',
    '7',
    '\\begin{align}',
    '\\end{align}',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        expect(
          texParts(text)
            .map(({ raw }) => raw)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

/** All of a formula in one pattern, which takes its time with formulas that nobody closes. */
const WHOLE =
  /\\[\\$]|\$\$([^$]+)\$\$|\$((?:\\[\s\S]|[^$\\])+)\$(?!\d)|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|(\\begin\{(align|gather)(\*?)\}[\s\S]+?\\end\{\6\7\})/g;

it('takes for formulas what a pattern for the whole of one does', () => {
  const signs = ['$', '$$', '\\(', '\\)', '\\[', '\\]', '\\', 'a', '7', '{', '}', '*'];
  const blocks = ['align', 'align*', 'gather'].flatMap((name) => [`\\begin{${name}}`, `\\end{${name}}`]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs, ...blocks), { maxLength: 16 }).map((pieces) => pieces.join('')),
      (text) => {
        const wanted = [...text.matchAll(WHOLE)].flatMap(([raw, dollars, dollar, paren, bracket, block]) => {
          const tex = dollars ?? dollar ?? paren ?? bracket ?? block;
          const display = dollar === undefined && paren === undefined;
          return tex === undefined ? [] : [{ kind: 'math', tex, display, raw }];
        });
        expect(texParts(text).filter(({ kind }) => kind === 'math')).toEqual(wanted);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each(['\\(', '\\[', '\\begin{align}', '\\begin{align}\\begin{gather*}\\(\\['])(
  'looks for the end of %j once, however often it is opened',
  (opening) => {
    const text = opening.repeat(10_000);
    const looks = vi.spyOn(String.prototype, 'indexOf');
    const parts = texParts(text);
    const vain = looks.mock.calls.filter((_, i) => looks.mock.results[i]?.value === -1).map(([sign]) => sign);
    looks.mockRestore();
    expect(parts).toMatchObject([{ kind: 'text', raw: text }]);
    expect(vain.length).toBeGreaterThan(0);
    expect(vain).toEqual([...new Set(vain)]);
  },
);

it.each([
  ["Andrej Jovanovi\\'c", 'Andrej Jovanović'],
  ["Du\\v{s}an Jakoveti\\'c", 'Dušan Jakovetić'],
  ["Martin Tak\\'a\\v{c}", 'Martin Takáč'],
  ['Erd\\H{o}s, {\\"O}z, \\"{O}z, Ho\\`ang', 'Erdős, Öz, Öz, Hoàng'],
  ["caf{\\'e}s and \\'{\\i}", 'cafés and í'],
  ['\\O rsted, {\\o}re, \\L{}ukasz, Stra\\ss e', 'Ørsted, øre, Łukasz, Straße'],
  ['\\textbf{CORP} saves 50\\% \\emph{and} \\texttt{a\\_b}', 'CORP saves 50% and a_b'],
  ["Pad\\'e-style ``quotes''", 'Padé-style “quotes”'],
  ['at https://example.org/~someone, Fig.~3', 'at https://example.org/~someone, Fig.\u00a03'],
  ['125M--720M, and---or, a-b ---- c', '125M–720M, and—or, a-b ---- c'],
  ['keeps $\\alpha$ and \\unknown{x}', 'keeps $\\alpha$ and \\unknown{x}'],
])('makes %j readable', (text, read) => {
  expect(readable(text)).toBe(read);
});
