import { expect, it } from 'vitest';
import { placing } from './placing';

const at = (left: number, top: number) => ({ left, right: left + 32, top, bottom: top + 40 });
const WIDE = { width: 1280, height: 800 };

it('stands below, beside the column of tiles', () => {
  expect(placing(at(20, 100), 300, WIDE, 60)).toMatchObject({ left: 60, top: 144, width: 420 });
});

it('stands above only where there is not enough room below, and more above', () => {
  expect(placing(at(20, 600), 300, WIDE, 60).top).toBe(296);
  expect(placing(at(20, 600), 900, WIDE, 60)).toMatchObject({ top: 68, maxHeight: 528 });
  const { top, maxHeight } = placing(at(20, 300), 700, WIDE, 60);
  expect([top, maxHeight]).toEqual([344, 448]);
});

it.each([700, -300])(
  'is no higher than a small window where its tile is %i px below the top of it',
  (top) => {
    expect(placing(at(20, top), 900, { width: 1280, height: 500 }, 60).maxHeight).toBeLessThanOrEqual(
      500 - 60,
    );
  },
);

it.each([390, 320])('takes the width of a window of %i px, and stays in it', (width) => {
  const { left, width: own } = placing(at(8, 100), 300, { width, height: 700 }, 0);
  expect([left, left + own]).toEqual([8, width - 8]);
});

it('is never too low to be read', () => {
  expect(placing(at(20, 700), 900, WIDE, 0).maxHeight).toBeGreaterThanOrEqual(220);
});
