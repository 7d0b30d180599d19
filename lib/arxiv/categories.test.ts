import { expect, it } from 'vitest';
import { categoriesOf } from './categories';

it.each([
  ['cs.LG', 'Machine Learning (cs.LG); Optimization and Control (math.OC)', ['cs.LG', 'math.OC']],
  [
    'hep-th',
    'High Energy Physics - Theory (hep-th); Materials (cond-mat.mtrl-sci)',
    ['hep-th', 'cond-mat.mtrl-sci'],
  ],
  ['stat.ML', 'cs.LG; stat.ML', ['stat.ML', 'cs.LG']],
  ['', '', []],
])('%s first, then the others of "%s"', (primary, subjects, expected) => {
  expect(categoriesOf({ primary, subjects })).toEqual(expected);
});
