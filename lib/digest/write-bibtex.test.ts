import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect, it } from 'vitest';
import type { DigestPaper } from '../papers/digest';
import { aDigest, aPaper } from '../testing/digests';
import { writeBibtex } from './write-bibtex';

it.each([
  ['a sign after a pair of backslashes', ['N\\\\$', 'B']],
  ['a comment in a formula', ['N$a, b % and c$', 'B']],
  ['an accent on nothing', ['N\\"', 'B']],
  ['the word “and” at an end', ['N and', 'B']],
])('keeps names apart in BibTeX: %s', (_what, authors) => {
  const { entries, errors } = parseBibtex(
    writeBibtex(aDigest({ papers: [aPaper({ title: 'T', authors })] })),
  );
  expect([errors, entries.length]).toEqual([[], 1]);
  expect(entries[0]?.fields.author).toHaveLength(2);
  expect(JSON.stringify(entries[0]?.fields.author)).not.toContain('"and');
});

it('does not let a name of BibTeX’s mean “and others”', () => {
  const text = writeBibtex(aDigest({ papers: [aPaper({ authors: ['N', 'others'] })] }));
  expect(text).toContain('author = {N and {others}},');
});

it('is done with a long run of backslashes in BibTeX', () => {
  const title = `${'\\'.repeat(400_000)}x`;
  const text = writeBibtex(aDigest({ papers: [aPaper({ title })] }));
  expect(text.includes(`title = {{${'\\textbackslash{}'.repeat(400_000)}x}}`)).toBe(true);
});

const field = (name: string, paper: Partial<DigestPaper>) => {
  const [, text = ''] =
    new RegExp(`^  ${name} = \\{(.*)\\},$`, 'm').exec(writeBibtex(aDigest({ papers: [aPaper(paper)] }))) ??
    [];
  return text;
};

it('says in print which paper it is, and keeps what is the reader’s own out of it', () => {
  expect(field('note', { id: 'hep-th/9901002', comment: 'Fits.' })).toBe('arXiv:hep-th/9901002');
  expect(field('annote', { relevance: 9, novelty: 8, comment: 'Fits.' })).toBe(
    'Relevance 9, novelty 8. Fits.',
  );
});

it.each([
  [['ATLAS Collaboration', 'MiniCPM Team'], '{ATLAS Collaboration} and {MiniCPM Team}'],
  [['J. R. R. Tolkien, Jr.'], 'Tolkien, Jr., J. R. R.'],
  [['J. R. R. Tolkien Jr.', 'Plato'], 'Tolkien, Jr., J. R. R. and Plato'],
  [['Ludwig van Beethoven', 'danah boyd'], 'van Beethoven, Ludwig and boyd, danah'],
  [['Ada Lovelace', 'et al.'], 'Lovelace, Ada and others'],
  [['Ada Lovelace et al.'], 'Lovelace, Ada and others'],
  [['Barnes and Noble', 'Google, Inc.'], '{Barnes and Noble} and {Google, Inc.}'],
  // In one special character each, which BibTeX keeps whole where it abbreviates.
  [["\\'Elise Dupont", 'Łukasz Kaiser'], "Dupont, {\\'E}lise and Kaiser, {\\L}ukasz"],
  [['Nguyễn Thế Anh'], "Anh, Nguy{\\~{ê}}n Th{\\'{ê}}"],
])('names authors as BibTeX reads them: %s', (authors, text) => {
  expect(field('author', { authors })).toBe(text);
  const { entries } = parseBibtex(writeBibtex(aDigest({ papers: [aPaper({ authors })] })));
  expect(entries[0]?.fields.author).toHaveLength(text.split(' and ').length - Number(/\{Barnes/.test(text)));
});

it.each([
  ['\\input{secret} \\write18{rm x}', '\\textbackslash{}input\\textbraceleft{}secret\\textbraceright{}'],
  ['50% of $5 & a_b #1 ~ ^', '50\\% of \\$5 \\& a\\_b \\#1 \\textasciitilde{} \\textasciicircum{}'],
  ['a < b > c | d', 'a \\textless{} b \\textgreater{} c \\textbar{} d'],
  ['$\\alpha$ is text, too', '\\$\\textbackslash{}alpha\\$ is text, too'],
])('takes a comment for text, whatever it says: %s', (comment, text) => {
  expect(field('annote', { comment })).toContain(text);
});

it.each([
  ...[
    '\\input{/etc/hostname}',
    '$\\input{/etc/hostname}$',
    '$x \\immediate\\write18{id}$',
    '\\(\\openin5=x\\)',
  ],
  ...[
    '$\\csname input\\endcsname x$',
    '$x^^5cinput y$',
    '^^5cinput{x}',
    '\\catcode`\\@=0 @input{x}',
    '\\\\input{x}',
  ],
  ...[
    '$$\\directlua{x}$$',
    '\\begin{align}\\include{x}\\end{align}',
    '\\textbf{\\input{x}}',
    '$\\text{\\input{x}}$',
  ],
])('lets no stranger’s command run: %s', (text) => {
  const written = writeBibtex(
    aDigest({ papers: [aPaper({ title: text, abstract: text, comment: text, authors: [text] })] }),
  );
  const commands = [...written.matchAll(/\\([A-Za-z]+|\^\^)/g)].map(([, name]) => name);
  expect(
    new Set(commands).difference(
      new Set('textbackslash textbraceleft textbraceright textasciicircum'.split(' ')),
    ),
  ).toEqual(new Set());
  expect(written).not.toContain('^^');
});

it.each([
  ['Costs $O(n^2)$ and $5\\%$', 'Costs $O(n^{2})$ and $5\\%$'],
  // Some readers have a script without braces go on (findings/citation-js-formula-scripts.sh).
  ['$H_2O$, $K^*(892)$, $x_i^10$', '$H_{2}O$, $K^{*}(892)$, $x_{i}^{1}0$'],
  ['$a\\_b$, $x_\\alpha^{10}$, $x_{i_j}$', '$a\\_b$, $x_\\alpha^{10}$, $x_{i_{j}}$'],
  ['A {BERT} of \\emph{one’s} own', "A {BERT} of one's own"],
  ['$\\mathcal{L}_{\\text{max}}$ for $α ≤ 2$', '$\\mathcal{L}_{\\text{max}}$ for $\\alpha \\leq 2$'],
  ['\\begin{align*}a &= b\\end{align*}', '$\\begin{aligned}a &= b\\end{aligned}$'],
  ['$\\$5$ or \\$6', '$\\$5$ or \\$6'],
  ['$\\$5\\text{M}$, $\\$$', '$\\$5\\text{M}$, $\\$$'],
  [
    '$5\\ $ of 1~--~2, (~5), et al.\\ 9~6',
    '$5\\ $ of 1~--~2, (\\textasciitilde{}5), et al. 9\\textasciitilde{}6',
  ],
  // What LaTeX would stumble over is shown as it is written.
  ['$\\ours$', '\\$\\textbackslash{}ours\\$'],
  ['$x^a^b$', '\\$x\\textasciicircum{}a\\textasciicircum{}b\\$'],
  ['$\\frac{1$', '\\$\\textbackslash{}frac\\textbraceleft{}1\\$'],
  ['an unpaired { and \\}', 'an unpaired \\textbraceleft{} and \\textbraceright{}'],
  // BibTeX counts braces that are escaped.
  ['$[0, \\{x)$', '$[0, \\lbrace x)$'],
  ['GPT‑4 → β≥1…', 'GPT-4 $\\to$ $\\beta \\geq$1\\ldots{}'],
])('sets formulas, and nothing that fails: %s', (title, text) => {
  expect(field('title', { title })).toBe(`{${text}}`);
});
