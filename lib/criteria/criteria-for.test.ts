import { describe, expect, it } from 'vitest';
import type { Criteria } from './criteria';
import { criteriaFor, readCategories } from './criteria-for';

const set = (id: string, ...categories: string[]): Criteria => ({
  ...{ id, name: id, text: id },
  ...(categories.length > 0 && { categories }),
});
const active = set('active');
const all = [
  set('strings', 'hep-th'),
  set('maths', 'math.*'),
  set('geometry', 'math.AG', 'math.DG'),
  set('control', 'cs.SY'),
  set('computing', 'cs'),
  active,
];

describe('criteria for a category', () => {
  it.each([
    ['hep-th', 'strings'],
    ['HEP-TH', 'strings'],
    ['hep-ph', 'active'],
    ['math.AG', 'geometry'],
    ['math.PR', 'maths'],
    ['math', 'maths'],
    ['math-ph', 'maths'],
    ['physics.optics', 'active'],
    ['cs.LG', 'computing'],
    ['cs', 'computing'],
    ['cs.SY', 'control'],
    ['eess.SY', 'control'],
    ['eess.SP', 'active'],
    ['', 'active'],
  ])('%j: %s', (category, id) => {
    expect(criteriaFor({ all, active }, category).id).toBe(id);
  });

  it('are the active ones of several that name it', () => {
    const [one, two] = [set('one', 'hep-th'), set('two', 'hep-th')];
    for (const chosen of [one, two]) {
      expect(criteriaFor({ all: [one, two], active: chosen }, 'hep-th')).toBe(chosen);
    }
    expect(criteriaFor({ all: [one, two, active], active }, 'hep-th')).toBe(one);
  });

  it('are the active ones where none are saved that name one', () => {
    expect(criteriaFor({ all: [], active }, 'cs.LG')).toBe(active);
  });
});

it.each([
  ['cs.LG, hep-th', ['cs.LG', 'hep-th']],
  ['math.*\nmath-ph;cond-mat', ['math.*', 'math-ph', 'cond-mat']],
  ['cs.LG cs.LG', ['cs.LG']],
  ['https://arxiv.org/list/cs.LG 12 a.b.c', []],
  ['', []],
])('reads %j', (text, names) => {
  expect(readCategories(text)).toEqual(names);
});
