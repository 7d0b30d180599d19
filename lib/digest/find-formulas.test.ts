import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormulas } from './find-formulas';

const found = (text: string) => findFormulas(text).map(({ tex }) => tex);

describe('as MathJax does', () => {
  it.each([
    ['a speedup of $\\times$1.93 and more', ['\\times']],
    ['($\\sim$10$\\times$ the compute)', ['\\sim', '\\times']],
    ['a score $>$0.96) of Text$\\rightarrow$Speech', ['>', '\\rightarrow']],
    ['0.9$\\pm$0.1 and 0.8$\\pm$0.2', ['\\pm', '\\pm']],
    ['$0.6\\mbox{--}4.2\\times$10$^ {33}$', ['0.6\\mbox{--}4.2\\times', '^ {33}']],
    ['$10 $ and $20 $ of $ 30 $', ['10 ', '20 ', ' 30 ']],
    ['from $5$ to $10$ a day', ['5', '10']],
    ['$\\text{all $k$ of them}$ and $n$', ['\\text{all $k$ of them}', 'n']],
    ['of type $canonical \\rightarrow dynamic$', ['canonical \\rightarrow dynamic']],
    [
      'triples $\\langle head, relation, tail \\rangle$, $x$',
      ['\\langle head, relation, tail \\rangle', 'x'],
    ],
    ['SNR$ > 5$ at $0.7 {\\rm km\\,s^{-1} per unit}$', [' > 5', '0.7 {\\rm km\\,s^{-1} per unit}']],
    ['\\$5 and \\\\$6 and $n$', ['n']],
    ['an \\(x\\), $$y$$ and \\[z\\]', ['x', 'y', 'z']],
    ['$$ never closed, $n$', ['n']],
    ['no $ at all', []],
  ])('%s', (text, formulas) => {
    expect(found(text)).toEqual(formulas);
  });
});

describe('but for money', () => {
  it.each([
    ['loses $30 billion, then $x$ more', ['x']],
    ['from $18/hour versus $60/hour', []],
    ['between $5 and $10, $x$ and $y$', ['x', 'y']],
    ['costs $5 with $n$ tokens, then $10 for $m$', ['n', 'm']],
    ['$250, $300, and $500', []],
    ['$0.8-$1.5 a run, $5/$25 a million', []],
    ['US$5–US$10, or A$7 to A$9', []],
    ['$1M total). We then spend $1.5 million, and $n=3$ times $0.70', ['n=3']],
    ['for 5$ and 10$ a month', []],
    ['drops to $15 on demand (or $0 for free), $\\times$3 less', ['\\times']],
    ['a 38 dollar $38\\% relative drop in false alarms ($\\mathrm{FA}$)', ['\\mathrm{FA}']],
    ['at $19 \\leq m$ < 22$. The resolution of the whole data is $\\sigma$', ['19 \\leq m', '\\sigma']],
    ['\\begin{itemize} \\item of $n$ \\end{itemize}', ['n']],
  ])('%s', (text, formulas) => {
    expect(found(text)).toEqual(formulas);
  });
});

/** Reads as tex2jax.js does, sign by sign: slow where nothing closes, and knows no money. */
function asMathJax(text: string): string[] {
  const formulas: string[] = [];
  const openers = /\\+\$|\\\\|\\\(|\\\[|\\begin\{(align|gather\*)\}|\$\$|\$/g;
  for (let match = openers.exec(text); match; match = openers.exec(text)) {
    const [opener, block] = match;
    const closer = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' }[opener] ?? (block && `\\end{${block}}`);
    if (!closer) continue;
    const signs = new RegExp(`${closer.replace(/[\\$(){}[\]*]/g, '\\$&')}|\\\\.|[{}]`, 'g');
    signs.lastIndex = openers.lastIndex;
    let depth = 0;
    let end: number | null = null;
    for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
      if (sign[0] === closer && (end === null || depth === 0)) end = sign.index;
      if (sign[0] === closer && depth === 0) break;
      if (sign[0] === '{') depth += 1;
      else if (sign[0] === '}' && depth > 0) depth -= 1;
    }
    if (end === null) continue;
    const to = end + closer.length;
    formulas.push(block ? text.slice(match.index, to) : text.slice(openers.lastIndex, end));
    openers.lastIndex = to;
  }
  return formulas;
}

it('pairs as MathJax does where there are neither words nor amounts', () => {
  const signs = ['$', '$', '$', '$$', '\\(', '\\)', '\\[', '\\]', '\\$', '{', '}', 'X', '\\xi '];
  const blocks = ['align', 'gather*'].flatMap((name) => [`\\begin{${name}}X`, `\\end{${name}}`]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs, ...blocks), { maxLength: 14 }), (pieces) => {
      const text = `X${pieces.join('')}X`;
      const wanted = asMathJax(text);
      // A formula with nothing in it is none here.
      fc.pre(!wanted.includes('') && !/\${4}|\\\(\\\)|\\\[\\\]/.test(text));
      expect(found(text)).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});

const FORMULAS = [
  'n',
  '\\times',
  '>',
  'O(n^2)',
  '10^5',
  '0.5\\%',
  'p<0.05',
  '3\\times',
  'SNR=5',
  '\\mathrm{km/s}',
  '7',
];
const MONEY = [
  ...['$5', '$18/hour', '$1.5M', '$30 billion', '$1,000', 'US$20', '$.03', '~$0.002', '($25 USD)', '\\$7'],
  ...['$5-$10', '$5 to $10', '$250, $300 or $500', '$18/hour versus $60/hour', '$3/M input, $15/M output'],
];
const WORDS = [
  'the model',
  'costs',
  'and',
  'of it,',
  'we find that',
  'per task.',
  'versus',
  '(with',
  'less)',
  '5 of 9',
  '93%',
];

it('knows money from formulas in texts made of both', () => {
  const words = fc.constantFrom(...WORDS);
  const piece = fc.oneof(
    fc.record({
      formula: fc.constantFrom(...FORMULAS),
      tail: fc.constantFrom(' ', '', '1.93 ', '-', '), ', '. '),
    }),
    fc.record({ money: fc.constantFrom(...MONEY), tail: fc.constantFrom(' ', ', ', ') ', '. ') }),
  );
  const text = fc.array(fc.record({ piece, words }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(text, (pieces) => {
      const written = pieces.map(({ piece: each, words: behind }) => {
        const sign = 'formula' in each ? `$${each.formula}$` : each.money;
        return `${sign}${each.tail}${behind} `;
      });
      const wanted = pieces.flatMap(({ piece: each }) => ('formula' in each ? [each.formula] : []));
      expect([written.join(''), found(written.join(''))]).toEqual([written.join(''), wanted]);
    }),
    { numRuns: 3000 },
  );
});

it.each(['$', '${', '{$', '\\(', '\\({', '\\begin{align}', '$5 ', '$5 and {', '$$ ', '\\[\\begin{gather*}'])(
  'is done with a long run of %j',
  (piece) => {
    const text = piece.repeat(20_000);
    for (const { from, to } of findFormulas(text)) expect(to).toBeGreaterThan(from);
  },
);
