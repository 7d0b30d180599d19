import { describe, expect, it } from 'vitest';
import { isArchive, isListable } from './archives';

describe('isListable', () => {
  it.each(['cs', 'cs.LG', 'hep-th', 'math-ph', 'astro-ph.CO', 'cond-mat.mtrl-sci', 'cond-mat.soft'])(
    '%s',
    (name) => {
      expect(isListable(name)).toBe(true);
    },
  );
  it.each(['physics.ao-ph', 'physics.optics', 'q-bio.NC', 'math.MP', 'cmp-lg', 'nlin.CD'])('%s', (name) => {
    expect(isListable(name)).toBe(true);
  });
  it.each([
    '',
    'CS',
    'cs.',
    'cs.lg',
    'cs.LGX',
    'cs.LG.AI',
    'hep-th.X',
    'physics.AO',
    '__proto__',
    'toString.XX',
  ])('not %j', (name) => {
    expect(isListable(name)).toBe(false);
  });
});

describe('isArchive', () => {
  it('knows archives, not categories', () => {
    expect(['cs', 'stat', 'q-alg'].every(isArchive)).toBe(true);
    expect(isArchive('cs.LG')).toBe(false);
  });
});
