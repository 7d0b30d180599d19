import { expect, it } from 'vitest';
import { FactBlock } from './fact-block';

/** `A` and `B` name papers, `9/7` gives both scores, `c` is a comment; a blank line is `_`, a ruling `-`, a heading `#A`. */
function told(lines: string, complete = true): string[] {
  const block = new FactBlock();
  const all = lines.split(' ').flatMap((line) => {
    if (line === '_') return block.paragraph();
    if (line === '-') return block.ruling();
    if (/^#?[A-Z]$/.test(line)) return block.name(line.replace('#', ''), line.startsWith('#'));
    const [relevance = null, novelty = null] = line === 'c' ? [] : line.split('/');
    return block.fill({ relevance, novelty, comment: line === 'c' ? 'c' : null });
  });
  if (!complete) block.forgetNameless();
  return [...all, ...block.flush()].map((r) => `${r.claims.join('+') || '?'} ${r.relevance}/${r.novelty}`);
}

it.each([
  ['names first', 'A 9/7 c B 3/2 c', ['A 9/7', 'B 3/2']],
  ['names first, blank lines between all', 'A _ 9/7 _ c _ B _ 3/2 _ c', ['A 9/7', 'B 3/2']],
  ['a name under which a line is drawn', '#A - 9/7 - #B - 3/2', ['A 9/7', 'B 3/2']],
  ['names last, a paragraph each', '9/7 c A _ 3/2 c B', ['A 9/7', 'B 3/2']],
  ['names last, in one paragraph', '9/7 c A 3/2 c B', ['A 9/7', 'B 3/2']],
  ['names amid', '9/7 A c - 3/2 B c', ['A 9/7', 'B 3/2']],
  ['a first name lost', '9/7 c _ B 3/2 c _ C 5/5 c', ['? 9/7', 'B 3/2', 'C 5/5']],
  ['a heading lost', '9/7 c #B 3/2 c', ['? 9/7', 'B 3/2']],
])('%s', (_what, lines, records) => expect(told(lines)).toEqual(records));

it.each([
  ['a first name lost, or names last and a tail', '9/7 c B 3/2 c C 5/5 c', '?'],
  ['names last, apart from their scores', '9/7 _ A _ 3/2 _ B _', '?'],
  ['names last, after one that stood apart', '9/7 c _ A 3/2 c B 5/5 c C', '?'],
])('binds nothing where it cannot tell: %s', (_what, lines, name) => {
  for (const record of told(lines)) expect(record).toMatch(new RegExp(`^\\${name} `));
});

it('leaves a paragraph that was cut off', () => {
  expect(told('9/7 c _ A 3/2 c _ 5/5 c C', false)).toEqual(['? 9/7', 'A 3/2']);
});
