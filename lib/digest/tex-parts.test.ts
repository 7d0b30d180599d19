import * as fc from 'fast-check';
import { expect, it } from 'vitest';
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
  ['(~35 of them), z~2, $z$~2, 9.2~20.2\\%, >~5', '(~35 of them), z~2, $z$~2, 9.2~20.2%, >~5'],
  ['Table~2, et al.~2022, 158~km, (a)~we', 'Table\u00a02, et al.\u00a02022, 158\u00a0km, (a)\u00a0we'],
  ['at~$x$, $\\sim$~5, 10~$\\mu$m, 9~$10$', 'at\u00a0$x$, $\\sim$\u00a05, 10\u00a0$\\mu$m, 9~$10$'],
  ["''this'' and ''$x$-space'', as ``that''", '“this” and “$x$-space”, as “that”'],
  ["``top 5'' of 5'' and 0.''05", "“top 5” of 5'' and 0.''05"],
  ['a \\unicode{x2013} b \\unicode{8212} c', 'a – b — c'],
  ['$1\\unicode{x2013}2$ \\unicode{x0} \\unicode{x202e}', '$1–2$ \\unicode{x0} \\unicode{x202e}'],
  ['\\href{https://example.org/a_b%20}{the {\\bf code}} here', 'the code here'],
  ['see \\url{https://example.org/~a_b} and \\href{x}.', 'see https://example.org/~a_b and x.'],
  ['$\\href{https://example.org}{\\text{this URL}}$', 'this URL'],
  ['on$\\unicode{x2013}$off, $5\\unicode{x25}$, $\\href{u}{a\\ b}$', 'on–off, $5\\%$, a b'],
  ['$x$\\unicode{x2014}$y$, $\\href{u}{\\alpha^2}$', '$x$—$y$, $\\alpha^2$'],
  ['{\\it Planck} and \\textbf{\\emph{more}}, 10\\,km', 'Planck and more, 10\u202fkm'],
  ['125M--720M, and---or, a-b ---- c', '125M–720M, and—or, a-b ---- c'],
  [
    '1~--~2, 3~-~5, $p$~<~0.05, n~=~5',
    '1\u00a0–\u00a02, 3\u00a0-\u00a05, $p$\u00a0<\u00a00.05, n\u00a0=\u00a05',
  ],
  ['9--~20, [~5], z~-0.5, >~5', '9–~20, [~5], z~-0.5, >~5'],
  ['et al.\\ show, e.g.\\ $x$, a\\;b, and\\/or, \\\\ stays', 'et al. show, e.g. $x$, a b, andor, \\\\ stays'],
  ['\\ldots{} \\LaTeX{}, \\~{}5, 2\\^{}n, \\copyright{} me', '… LaTeX, ~5, 2^n, © me'],
  ['keeps $\\alpha$ and \\unknown{x}', 'keeps $\\alpha$ and \\unknown{x}'],
])('makes %j readable', (text, read) => {
  expect(readable(text)).toBe(read);
});
