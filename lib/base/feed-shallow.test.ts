import { expect, it } from 'vitest';
import { feedShallow } from './feed-shallow';

/** Opens an element for each letter, and counts what it is given. */
function counter() {
  const told = { depth: 0, read: 0, ended: false };
  const parser = {
    write(piece: string) {
      told.read += piece.length;
      told.depth += piece.replaceAll(' ', '').length;
    },
    end() {
      told.ended = true;
    },
  };
  return { told, parser };
}

it('reads all of a text that is not deep, and ends', () => {
  const { told, parser } = counter();
  feedShallow(parser, ' '.repeat(100_000), () => told.depth);
  expect(told).toEqual({ depth: 0, read: 100_000, ended: true });
});

it('ends soon where a text is deep without end', () => {
  const { told, parser } = counter();
  feedShallow(parser, 'd'.repeat(4_000_000), () => told.depth);
  expect(told.ended).toBe(true);
  expect(told.read).toBeLessThan(20_000);
});
