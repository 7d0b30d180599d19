import { describe, expect, it } from 'vitest';
import { expectSides, NEXT, side, UNWANTED, WANTED } from '../../testing/criteria-sides';

describe('orders to a model', () => {
  it('keep and filter', () => {
    for (const marks of ['- ', '* ', '   - ', '']) {
      const topic = (wanted: string, not: string) => `${marks}Keep: ${wanted}.\n${marks}Filter: ${not}.`;
      expectSides(`1. Solvers\n${topic(WANTED, UNWANTED)}\n2. Physics\n${topic(NEXT, 'protein folding')}`);
      expect(side(topic(WANTED, `papers that use ${UNWANTED}`), UNWANTED)).toBe(false);
    }
    expectSides(`${WANTED}: 7\n\nExclude:\n- ${UNWANTED} (52)\n- protein folding: 3`);
    expectSides(`**Keep:** ${WANTED}\n**Filter:** ${UNWANTED}`);
    expect(side(`Filter: ${WANTED}`, WANTED)).toBe(true);
    expect(side('filter design', 'filter design')).toBe(true);
    expectSides(`${WANTED}. Filter papers on ${UNWANTED}.`);
    expectSides(`${WANTED}\n\nFilter anything that is about ${UNWANTED}.`);
  });

  it('leave a list to others, whatever they are not left "unless"', () => {
    for (const order of [
      'Usually leave these to the other digest unless the core contribution is foundational:',
      'Leave the following to somebody else:',
      'Leave those for another feed, unless they are new:',
      'I am not interested in the following, unless they are new:',
    ])
      expectSides(`1. ${WANTED}\n2. ${NEXT}\n\n${order}\n- ${UNWANTED}\n- protein folding`);
    expectSides(
      `${WANTED}\n\n## Subjects she has never once kept\n\n${UNWANTED} (52)   protein folding (41)`,
    );
  });
});
