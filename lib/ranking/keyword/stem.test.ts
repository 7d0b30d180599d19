import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem';

describe('stem', () => {
  it.each([
    // Porter's rules, by the library: a few, so that another one in its place would be noticed.
    'quantize quantizes quantized quantizing quantization quantizer',
    'prune pruned pruning prunes',
    'moe moes',
    'llm llms',
    'efficient efficiency efficiently',
    'compress compression compressed compressive',
    'cache caches cached caching',
    'recommender recommendation',
    // Our own.
    'quantization quantisation quantise quantised quantising',
    'sparse sparsity sparsely sparsification',
    'representation representations represent',
    'theory theories theoretical theoretically',
    'bias biases biased',
    'matrix matrices',
  ])('joins %s', (family) => {
    expect(new Set(family.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['general', 'generalization'],
    ['general', 'generative'],
    ['memory', 'memorization'],
    ['token', 'tokenization'],
    ['encoder', 'encode'],
    ['expert', 'expertise'],
    ['latent', 'latency'],
    ['transformer', 'transform'],
    ['speed', 'special'],
  ])('keeps %s from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('takes no s for a British z where there is none', () => {
    expect(stem('supervised')).toBe(stem('supervision'));
    expect(stem('precise')).toBe(stem('precision'));
  });

  it('never makes a word longer than one letter more, nor empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,30}$/), (word) => {
        const found = stem(word);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
