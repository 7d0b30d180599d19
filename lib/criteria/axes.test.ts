import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_WEIGHTS, type Axis, axisName, keptAxes, MAX_AXES } from './axes';
import { criteriaHash } from './criteria-hash';
import { keptCriteria, sameCriteria } from './kept-criteria';
import { instructions, namingOf } from './prompt';
import { READING_AXES } from './reading-axes';

const axis = (name: string, rest: Partial<Axis> = {}): Axis => ({ name, rubric: '', weight: 1, ...rest });
const asked = { text: 'Wanted: knots' };

describe('a name', () => {
  it.each([
    ['  Load ', 'Load'],
    ['Nähe zum Projekt', 'Nähe zum Projekt'],
    ['証拠', '証拠'],
    ['state-of-the-art', 'state-of-the-art'],
    ['Load", 10, 10, "x', 'Load 10 10 x'],
    ['**Load**: [9]\n[1, 10', 'Load 9 1 10'],
    ['3D', 'D'],
    ['__proto__', 'proto'],
    ['!?', ''],
    ['x'.repeat(99), 'x'.repeat(30)],
  ])('%j is kept as %j', (typed, name) => {
    expect(axisName(typed)).toBe(name);
    expect(axisName(name)).toBe(name);
  });

  it('is a letter first, and nothing that could end a cell of a reply, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(axisName(typed)).toMatch(/^(?:\p{L}[\p{L}\p{M}\p{N} -]{0,29})?$/u);
        expect(axisName(typed).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('what is kept', () => {
  it('has names of its own, and no more than three', () => {
    expect(keptAxes(['Load', 'load', 'Novelty', '', 'Fun'].map((name) => axis(name)))).toEqual([
      axis('Load'),
      axis('Fun'),
    ]);
    expect(keptAxes(['A', 'B', 'C', 'D'].map((name) => axis(name)))).toHaveLength(MAX_AXES);
  });

  it('has weights on its scale, and rubrics of one short line', () => {
    const weights = [-9, -0.6, -0.1, 0.3, 2.2, Number.NaN].map(
      (weight) => keptAxes([axis('A', { weight })])[0]?.weight,
    );
    expect(weights).toEqual([-2, -0.5, 0, 0.5, 2, 1]);
    expect(AXIS_WEIGHTS).toEqual([2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2]);
    const [kept] = keptAxes([axis('A', { rubric: ` one\n${'two '.repeat(200)}` })]);
    expect(kept?.rubric).toMatch(/^one two [^\n]{280,292}…$/);
  });

  it('is part of what criteria say, and absent where there is none', () => {
    const mine = { id: 'a', name: 'Mine', ...asked };
    expect(keptCriteria({ ...mine, axes: [axis(' ')] }, '')).toEqual(mine);
    expect(keptCriteria({ ...mine, axes: [axis('Load ')] }, '')).toEqual({ ...mine, axes: [axis('Load')] });
    expect(sameCriteria(mine, { ...mine, axes: [] })).toBe(true);
    expect(sameCriteria(mine, { ...mine, axes: [axis('Load')] })).toBe(false);
    expect(
      sameCriteria({ ...mine, axes: [axis('Load')] }, { ...mine, axes: [axis('Load', { weight: 2 })] }),
    ).toBe(false);
  });

  it('is the reading order as it stands', () => {
    expect(keptAxes(READING_AXES)).toEqual(READING_AXES);
    expect(READING_AXES.map(({ weight }) => weight)).toEqual([1, 1, -0.5]);
  });
});

describe('the prompt', () => {
  it('is to the letter what it was where no axis is asked for', () => {
    const before = 'c8b2c127fb9c2871d9ac898348b338d93e62ac807cb972345bdce6cf2a188f90';
    expect(
      createHash('sha256')
        .update(instructions(asked.text, '', []))
        .digest('hex'),
    ).toBe(before);
  });

  it('asks for each in the same row, in order, and says what it is', () => {
    const text = instructions(asked.text, '', READING_AXES);
    expect(text).toContain('[number, relevance, novelty, Proximity, Evidence, Load, "comment"]');
    expect(text).toContain('relevance, novelty, Proximity, Evidence and Load: whole numbers from 1 to 10.');
    for (const { name, rubric } of READING_AXES) expect(text).toContain(`\n${name}: ${rubric}\n`);
    expect(instructions(asked.text, '', [axis('Fun')])).toMatch(/Judge each by itself, too:\nFun\n\n/);
  });

  it('has all else as it is without them', () => {
    const left = instructions(asked.text, 'de', READING_AXES)
      .replace(/, Proximity, Evidence(?:,| and) Load/g, '')
      .replace('- relevance, novelty:', '- relevance and novelty:')
      .replace(/Beside these two[\s\S]*?\n\n/, '');
    expect(left).toBe(instructions(asked.text, 'de'));
  });
});

describe('what scores are named after', () => {
  const hashOf = (axes?: Axis[]) => criteriaHash(namingOf({ ...asked, ...(axes && { axes }) }));

  it('is the wording alone without axes', async () => {
    expect(await hashOf()).toBe(await criteriaHash(asked.text));
    expect(await hashOf([])).toBe(await criteriaHash(asked.text));
  });

  it('changes with each name and rubric, and not with a weight', async () => {
    const some = [[axis('A')], [axis('B')], [axis('A', { rubric: 'x' })], [axis('A'), axis('B')]];
    const hashes = await Promise.all([hashOf(), ...some.map((each) => hashOf(each))]);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(await hashOf([axis('A', { weight: -2 })])).toBe(await hashOf([axis('A')]));
  });
});
