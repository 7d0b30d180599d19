import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostile-replies';
import { createReplyReader } from './read-reply';

const asked = [{ index: 1, id: '2602.04915' }];

/** Characters visited for each character of the reply, fed in pieces of one length. */
function visits(text: string, piece: number): number {
  const reader = createReplyReader(asked);
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  reader.end();
  return reader.work / text.length;
}

describe('work on hostile replies, counted in characters visited', () => {
  for (const [name, write] of Object.entries(HOSTILE)) {
    it(`${name}: no more for each character in a longer reply`, () => {
      const short = visits(write(40_000), 64);
      const long = visits(write(160_000), 64);
      expect(long).toBeLessThan(short * 1.5 + 1);
    });

    it(`${name}: bounded even when each character comes alone`, () => {
      // A decision looks at most 64 characters of a name or 256 of white space ahead, and is tried anew
      // with each character that arrives.
      expect(visits(write(20_000), 1)).toBeLessThan(80);
    });
  }

  it('a record after any of these is still read', () => {
    for (const [name, write] of Object.entries(HOSTILE)) {
      // Think tags without an end hide all that follows, as they must.
      if (name === 'think tags') continue;
      // What stands in a record that was never closed may be what that one says of others.
      if (name === 'records inside records') continue;
      const reader = createReplyReader(asked);
      const after = [
        ...reader.push(`${write(60_000)}\n`),
        ...reader.push('\n[1,9,7,"Found."]\n'),
        ...reader.end(),
      ];
      expect(after.length + reader.dropped.duplicate, name).toBeGreaterThan(0);
    }
  });
});
