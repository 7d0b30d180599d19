import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { BUCKETS } from '../ranking/term-counts';
import { madePapers } from '../testing/learned-papers';
import { learn, marginOf } from './learner';
import { packTaste, unpackTaste } from './packed-taste';

const papers = madePapers(120, 1);
const taste = allAtOnce(
  learn({ judged: papers.slice(0, 60).map((paper) => ({ ...paper, weight: 1 })), seen: papers }, 1),
);
const packed = packTaste(taste);

describe('a packed taste', () => {
  it('is the same again', () => {
    const again = unpackTaste(packed);
    expect(again).not.toBeNull();
    expect(again?.rarities).toEqual(taste.rarities);
    for (const { counts } of papers)
      expect(marginOf(again ?? taste, counts)).toBeCloseTo(marginOf(taste, counts), 3);
  });

  it('is read where it lies within other bytes', () => {
    const around = new Uint8Array(packed.length + 5);
    around.set(packed, 3);
    expect(unpackTaste(around.subarray(3, 3 + packed.length))).toEqual(unpackTaste(packed));
  });

  it('takes a megabyte and its head at most, whatever is learned', () => {
    const full = {
      ...taste,
      rarities: new Uint8Array(BUCKETS).fill(200),
      weights: new Float32Array(BUCKETS).map((_, i) => Math.sin(i)),
    };
    expect(packTaste(full).length).toBeLessThanOrEqual(2 ** 20 + 100);
  });

  it('is none where it was cut, and none of an unknown kind', () => {
    for (const length of [0, 20, 49, packed.length - 1])
      expect(unpackTaste(packed.slice(0, length))).toBeNull();
    expect(unpackTaste(packed.map((byte, i) => (i < 2 ? 0x44 : byte)))).toBeNull();
    expect(unpackTaste(new Uint8Array(1000).fill(0xff))).toBeNull();
  });
});
