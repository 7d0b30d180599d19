import { describe, expect, it } from 'vitest';
import type { KeptPaper } from '../store/scores-db';
import { pickKept } from './pick-kept';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const kept = (version: number | null, at = NOW) => ({ id: '2602.00001', version, at }) as KeptPaper;
const bare = (version: number | null, replaced = false) => ({ id: '2602.00001', version, replaced });
const pick = (page: ReturnType<typeof bare>, ...versions: KeptPaper[]) =>
  pickKept(page, versions, NOW)?.version;

describe('of the versions that are kept', () => {
  it('takes the one that the page shows', () => expect(pick(bare(1), kept(2), kept(1))).toBe(1));
  it('takes the newest where the page does not say', () =>
    expect(pick(bare(null), kept(2), kept(1))).toBe(2));
  it('takes no earlier or later one for it', () => expect(pick(bare(2), kept(3), kept(1))).toBeUndefined());
  it('takes one of unknown version rather than none', () =>
    expect(pick(bare(1), kept(2), kept(null))).toBeNull());
  it('takes nothing old for a replacement', () => {
    expect(pick(bare(null, true), kept(1, NOW - 2 * DAY))).toBeUndefined();
    expect(pick(bare(null, true), kept(2, NOW))).toBe(2);
    expect(pick(bare(2, true), kept(2, NOW - 2 * DAY))).toBe(2);
  });
  it('takes nothing of nothing', () => expect(pick(bare(null))).toBeUndefined());
});
