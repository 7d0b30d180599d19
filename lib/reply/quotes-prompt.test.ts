import { expect, it } from 'vitest';
import { instructions, newFence, paperList } from '../criteria/prompt';
import { quotesPrompt } from './quotes-prompt';

it('sees the fence of any request', () => {
  const fence = newFence();
  const [opening = '', closing = ''] = paperList([], fence).split('\n');
  for (const tag of [opening, closing, `papers-${fence}`])
    expect(quotesPrompt(`Says ${tag} twice`)).toBe(true);
});

it('sees our rules in any case and punctuation', () => {
  const words = instructions('').split(/\s+/);
  for (let at = 0; at + 12 < words.length; at += 7) {
    const part = words
      .slice(at, at + 12)
      .join(' ')
      .toUpperCase();
    expect(quotesPrompt(`I was told: ${part}`), part).toBe(true);
  }
});

it('sees what they say of axes, and lets an axis’ own line be named', () => {
  const rubric = 'How much of it carries over to protein folding with small models';
  const text = instructions('', '', [{ name: 'Use', rubric, weight: 1 }]);
  const [said = ''] = /Beside these two.*/.exec(text) ?? [];
  expect(quotesPrompt(said)).toBe(true);
  expect(text).toContain(rubric);
  expect(quotesPrompt(rubric)).toBe(false);
});

it.each([
  'Mixture of experts: theory of routing in sparse layers; papers on pruning.',
  'Representation learning: how whole numbers from 1 to 10 are encoded.',
  'Names the criterion that the paper meets.',
  '',
])('lets a comment be: %s', (comment) => expect(quotesPrompt(comment)).toBe(false));

it('lets the reader’s own criteria be named', () => {
  const criteria = 'Theory of how gradient descent finds flat minima in wide networks';
  expect(instructions(criteria)).toContain(criteria);
  expect(quotesPrompt(criteria)).toBe(false);
});
