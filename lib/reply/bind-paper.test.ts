import { describe, expect, it } from 'vitest';
import { createBinder, idsIn } from './bind-paper';

const asked = ['2602.04915', '2602.05230', 'hep-th/9901001', 'math.GT/0309136', 'cs/0309136'].map(
  (id, at) => ({
    index: at + 1,
    id,
  }),
);

describe('createBinder', () => {
  const { bind } = createBinder(asked);

  it.each([
    ['2602.04915', '2602.04915'],
    ['arXiv:2602.04915v2', '2602.04915'],
    ['arXiv: 2602.05230', '2602.05230'],
    ['https://arxiv.org/abs/2602.04915v1', '2602.04915'],
    ['http://arxiv.org/pdf/2602.04915.pdf', '2602.04915'],
    ['10.48550/arXiv.2602.04915', '2602.04915'],
    ['https://arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001'],
    ['HEP-TH/9901001', 'hep-th/9901001'],
    ['9901001', 'hep-th/9901001'],
    ['math/0309136', 'math.GT/0309136'],
    ['2', '2602.05230'],
    ['#2', '2602.05230'],
    ['[2]', '2602.05230'],
    ['Paper 2', '2602.05230'],
    ['paper_2', '2602.05230'],
  ])('%s is %s', (claim, id) => expect(bind([claim])).toMatchObject({ id }));

  it.each(['2602.0491', '9', '0309136', 'quant-ph/9901001'])('%s is a stranger', (claim) =>
    expect(bind([claim])).toBe('stranger'),
  );

  it.each(['', 'A title of 3 words', '2.5', '-1', '2602.049150', '2026-02-06'])('%s names nothing', (claim) =>
    expect(bind([claim])).toBeNull(),
  );

  it('takes no side where two claims disagree', () => {
    expect(bind(['1', '2602.04915'])).toEqual({ id: '2602.04915' });
    expect(bind(['2', '2602.04915'])).toBe('clash');
    expect(bind(['2602.04915 2602.05230'])).toBe('clash');
    expect(bind(['1', '2999.99999'])).toBe('clash');
  });

  it('finds the one paper whose id lost zeros to a number', () => {
    const numbers = createBinder(
      ['2602.05230', '2602.04000', '0704.0010', '2602.11110', '2602.11111'].map((id, at) => ({
        index: at + 1,
        id,
      })),
    );
    expect(numbers.bind(['2602.0523'])).toEqual({ id: '2602.05230' });
    expect(numbers.bind(['2602.04'])).toEqual({ id: '2602.04000' });
    expect(numbers.bind(['704.001'])).toEqual({ id: '0704.0010' });
    // Two papers begin like this.
    expect(numbers.bind(['2602.1111'])).toBe('stranger');
    // What is missing is not a zero.
    expect(bind(['2602.0491'])).toBe('stranger');
  });

  it('trusts no number of a model that counts from 0', () => {
    const misled = createBinder(asked);
    expect(misled.bind(['1'])).toEqual({ id: '2602.04915', byNumber: true });
    misled.countFromZero();
    expect(misled.bind(['1'])).toBe('stranger');
    expect(misled.bind(['2602.04915'])).toEqual({ id: '2602.04915' });
    expect(misled.bind(['1', '2602.05230'])).toEqual({ id: '2602.05230' });
  });
});

describe('idsIn', () => {
  it('finds each id once', () => {
    expect(idsIn('2602.04915v1, arXiv:2602.04915 and hep-th/9901001; not 12602.04915 or 3.14159')).toEqual([
      '2602.04915',
      'hep-th/9901001',
    ]);
  });
});
