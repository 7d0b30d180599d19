import { describe, expect, it } from 'vitest';
import { bookedUsage, type Counted } from './booked-usage';
import type { Usage } from './usage';

const usage = (rest: Partial<Usage> = {}): Usage => ({
  ...{ promptTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0, reportedUsd: null },
  ...rest,
});
const worst = usage({ promptTokens: 3000, completionTokens: 6000 });
const counted = (rest: Partial<Usage>, last = true): Counted => ({
  usage: usage({ promptTokens: 2000, cachedTokens: 1024, completionTokens: 400, ...rest }),
  last,
});
const ended = { worst, counted: null, sent: 10_000, replied: 1200, refused: false };

it('is what the provider counted, once the reply had ended', () => {
  const told = counted({ reportedUsd: 0.002 });
  expect(bookedUsage({ ...ended, counted: told })).toEqual(told.usage);
});

describe('what is not known', () => {
  it('is what was set aside, and more where more can be seen', () => {
    expect(bookedUsage(ended)).toEqual(worst);
    expect(bookedUsage({ ...ended, replied: 0 })).toEqual(worst);
    expect(bookedUsage({ ...ended, replied: 40_000 }).completionTokens).toBe(20_000);
  });

  it('is the reply, where the count leaves out thoughts that were shown', () => {
    const told = counted({ completionTokens: 100 });
    expect(bookedUsage({ ...ended, counted: told, thought: 12_000 }).completionTokens).toBe(6000);
    const all = counted({ completionTokens: 2600 });
    expect(bookedUsage({ ...ended, counted: all, thought: 12_000 })).toEqual(all.usage);
  });

  it('is the reply alone, where the count of the prompt came first', () => {
    const first = counted({ completionTokens: 1, reportedUsd: 0.000_1 }, false);
    expect(bookedUsage({ ...ended, counted: first })).toEqual({
      ...first.usage,
      ...{ completionTokens: 6000, reportedUsd: null },
    });
  });

  it('is the prompt alone, where only the reply was counted', () => {
    const told = counted({ promptTokens: 0, cachedTokens: 64 });
    expect(bookedUsage({ ...ended, counted: told })).toEqual({ ...worst, completionTokens: 400 });
  });

  it.each<[string, Partial<Usage>, Partial<Usage>]>([
    ['a reply that is longer than its count', { completionTokens: 7 }, { completionTokens: 6000 }],
    ['a prompt that is longer than its count', { promptTokens: 25 }, { promptTokens: 3000, cachedTokens: 0 }],
  ])('is %s', (_name, told, booked) => {
    expect(bookedUsage({ ...ended, counted: counted(told) })).toMatchObject(booked);
  });
});

describe('a refusal', () => {
  it('costs nothing', () => {
    expect(bookedUsage({ ...ended, replied: 0, refused: true })).toEqual(usage());
  });

  it('is none where there was a reply, or a count', () => {
    expect(bookedUsage({ ...ended, refused: true })).toEqual(worst);
    const told = counted({ completionTokens: 40 });
    expect(bookedUsage({ ...ended, replied: 0, refused: true, counted: told })).toEqual(told.usage);
  });
});
