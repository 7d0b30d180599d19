import { describe, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../../criteria/starter';
import { realTexts } from '../../testing/real-abstracts';
import { createKeywordScorer } from './keyword-scorer';
import { plainText } from './plain-text';
import { stem } from './stem';
import { surfaceOf } from './surface';

const paper = (title: string, abstract: string) => ({
  ...{ id: '2602.00001', version: null, authors: [] },
  ...{ title, abstract },
});
const matched = (criteria: string, title: string, abstract: string) =>
  createKeywordScorer(criteria).match(paper(title, abstract)).matched;

it.each([
  ['compression', 'Compressed caches', 'We compress a cache.', ['Compressed']],
  ['mixture of experts', 'On routing', 'A mixture-of-experts layer.', ['mixture-of-experts']],
  ['contrastive methods', 'A contrastive loss', 'It is contrastive.', ['contrastive']],
])('%s: what stands in the paper is shown', (criteria, title, abstract, words) => {
  expect(matched(criteria, title, abstract)).toEqual(words);
});

it('says of a related word to what it is related', () => {
  expect(matched('variational autoencoder', 'A VAE for graphs', 'The VAE is trained.')).toEqual([
    'VAE [related to variational autoencoder]',
  ]);
});

it('prefers the reader’s own word to a related one', () => {
  expect(matched('variational autoencoder', 'A VAE', 'A variational autoencoder, VAE.')).toEqual([
    'variational autoencoder',
  ]);
});

it('reaches across no end of a sentence', () => {
  const stems = ['sparse', 'attention'].map(stem);
  expect(surfaceOf({ title: 'Sparse attention', abstract: '' })(stems)).toBe('Sparse attention');
  expect(surfaceOf({ title: 'Sparse', abstract: 'Attention' })(stems)).toBeNull();
  expect(surfaceOf({ title: 'Sparse, attention', abstract: 'A sparse\nattention' })(stems)).toBe(
    'sparse attention',
  );
});

describe('real papers', () => {
  const texts = realTexts();
  it.skipIf(texts.length === 0)('hold each word that is shown of them', () => {
    const scorer = createKeywordScorer(STARTER_CRITERIA.text);
    const lost = texts.flatMap(({ id, text }) => {
      const shown = scorer.match(paper(text, '')).matched;
      // Where TeX stands inside a word, as in `\\textbf{T}ransformer`, the page shows it whole.
      const held = `${text} ${plainText(text)}`.replace(/\s+/g, ' ');
      return shown
        .filter((words) => !held.includes(words.replace(/ \[related to .*$/, '')))
        .map((words) => `${id}: ${words}`);
    });
    expect(lost).toEqual([]);
  });
});
