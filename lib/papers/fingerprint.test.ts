import { expect, it } from 'vitest';
import { covers, fingerprint, likeness } from './fingerprint';

const title = 'Sparse attention with $\\alpha$-entmax for long documents';
const abstract =
  'We study sparse attention for long documents. Our method, due to Erdős and Rényi, keeps $O(n)$ memory and improves accuracy. Code: this https URL';

it('is the same for the spellings of arXiv’s several pages', () => {
  const other = abstract
    .replace('Erdős and Rényi', "Erd\\H{o}s and R\\'enyi")
    .replace('$O(n)$', 'O(n)')
    .replace('this https URL', 'https://github.com/someone/something');
  expect(
    covers(
      { read: fingerprint(title, abstract) },
      { title: title.replace('$\\alpha$', 'α'), abstract: other },
    ),
  ).toBe(true);
});

it('sees a rewritten abstract', () => {
  const other =
    'This replacement treats graph networks on molecules, a different subject under the same title.';
  expect(covers({ read: fingerprint(title, abstract) }, { title, abstract: other })).toBe(false);
});

it('holds a page without abstract against nothing', () => {
  expect(covers({ read: fingerprint(title, abstract) }, { title: 'Anything', abstract: '' })).toBe(true);
});

it('owes a new score to an abstract that was not there before', () => {
  const read = fingerprint(title, '');
  expect(covers({ read, titleOnly: true }, { title, abstract: 'New.' })).toBe(false);
  expect(covers({ read, titleOnly: true }, { title, abstract: '' })).toBe(true);
});

it('compares by the larger of the two', () => {
  const [a, b] = [fingerprint('one two three four', ''), fingerprint('one two', '')];
  expect(likeness(a, b)).toBe(likeness(b, a));
  expect(likeness(a, a)).toBe(1);
  expect(likeness(fingerprint('', ''), fingerprint('', ''))).toBe(1);
});
