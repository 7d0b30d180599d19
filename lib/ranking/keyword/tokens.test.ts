import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, tokens } from './tokens';

describe('tokens', () => {
  it('makes spellings meet', () => {
    expect(tokens('Mixture-of-Experts')).toEqual(tokens('mixture of experts'));
    expect(tokens('pre-trained')).toEqual(tokens('pretrained'));
    expect(tokens('multi modal')).toEqual(tokens('multimodal'));
    expect(tokens('zeroshot')).toEqual(tokens('zero-shot'));
    expect(tokens('zeros crossing selfish fewer')).toHaveLength(4);
    expect(tokens('low\u2010rank')).toEqual(tokens('low-rank'));
    expect(tokens('Möbius')).toEqual(tokens('M\\"obius'));
  });

  it('keeps the words that TeX dresses, not its commands', () => {
    expect(tokens('\\textbf{Sparse} $k$-means in $\\mathcal{O}(n)$ time')).toEqual(
      expect.arrayContaining(['sparse', 'k', 'mean', 'o', 'n', 'time']),
    );
    expect(tokens('\\textbf{Sparse} $\\alpha$')).toEqual(['sparse']);
  });

  it('breaks at sentences, commas and brackets', () => {
    expect(tokens('sparse, low (rank)')).toEqual(['sparse', BREAK, 'low', BREAK, 'rank', BREAK]);
  });

  it('reads other scripts, and each Chinese sign by itself', () => {
    expect(tokens('MoE模型')).toEqual(['moe', '模', '型']);
    expect(tokens('нейронные сети')).toHaveLength(2);
  });

  it('loses no prefix that stands by itself', () => {
    expect(tokens('pre')).toEqual(['pre']);
    expect(tokens('re: pruning')).toEqual(['re', BREAK, 'prune']);
    expect(tokens('pre- and post-training')).toEqual(['pre', 'and', 'posttrain']);
  });

  it('takes any text, and gives the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(tokens(text)).toEqual(tokens(text));
      }),
    );
  });
});
