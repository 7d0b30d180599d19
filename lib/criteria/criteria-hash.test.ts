import { expect, it } from 'vitest';
import { criteriaHash } from './criteria-hash';

it('is twelve hex digits that do not change from one version of Winnow to the next', async () => {
  expect(await criteriaHash('Wanted: sparse attention')).toBe('4b75f16f9041');
});

it.each(['  Wanted: sparse\n\nattention ', 'Wanted:\tsparse attention\n', 'Wanted: sparse\u00a0attention'])(
  'does not mind white space: %j',
  async (text) => {
    expect(await criteriaHash(text)).toBe(await criteriaHash('Wanted: sparse attention'));
  },
);

it('does not mind which way an accent is written', async () => {
  expect(await criteriaHash('Erdo\u030bs')).toBe(await criteriaHash('Erd\u0151s'));
});

it('tells other words, cases and signs apart', async () => {
  const texts = ['Wanted: graphs', 'wanted: graphs', 'Wanted graphs', 'Wanted: graph s', ''];
  expect(new Set(await Promise.all(texts.map(criteriaHash))).size).toBe(texts.length);
});
