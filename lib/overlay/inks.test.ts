import { expect, it } from 'vitest';
import { DARK_INKS, INKS } from './inks';

/** How bright a colour is, by WCAG: 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it('measures as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it.each([
  ['light', INKS, -1],
  ['dark', DARK_INKS, 1],
] as const)(
  'numbers can be read on each ink, and each says more than the one before: %s',
  (_name, scale, way) => {
    expect(scale).toHaveLength(10);
    for (const [ground, text] of scale) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
    const steps = scale.map(([ground]) => luminance(ground));
    for (const [at, step] of steps.entries())
      if (at > 1) expect(Math.sign(step - (steps[at - 1] ?? 0))).toBe(way);
  },
);
