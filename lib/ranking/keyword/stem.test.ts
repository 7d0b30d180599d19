import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem';

describe('stem', () => {
  it.each([
    'quantize quantizes quantized quantizing quantization quantizer quantisation',
    'sparse sparsity sparsely sparsification',
    'prune pruned pruning prunes',
    'moe moes',
    'llm llms',
    'efficient efficiency efficiently',
    'compress compression compressed compressive',
    'representation representations represent',
    'theory theories theoretical theoretically',
    'network networks',
    'cache caches cached caching',
    'parallel parallelism',
    'recommender recommendation',
    'bias biases biased',
  ])('joins %s', (family) => {
    expect(new Set(family.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['general', 'generalization'],
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
