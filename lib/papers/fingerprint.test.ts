import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCTORED } from '../testing/doctored';
import { SHARED } from '../testing/shared-folder';
import { covers, fingerprint } from './fingerprint';
import { withoutAddresses } from './one-spelling';
import { wordSet } from './word-set';

const title = 'Sparse attention with $\\alpha$-entmax for long documents';
const abstract =
  'We study sparse attention for long documents. Our method, due to Erdős and Rényi, keeps $O(n)$ memory and improves accuracy. Code: this https URL';
const holds = (shown: { title: string; abstract: string }, read = fingerprint(title, abstract)) =>
  covers({ read }, shown);

it('is the same for the spellings of arXiv’s several pages', () => {
  const other = abstract
    .replace('Erdős and Rényi', "Erd\\H{o}s and R\\'enyi")
    .replace('$O(n)$', 'O(n)')
    .replace('this https URL', 'https://github.com/someone/something');
  expect(holds({ title: title.replace('$\\alpha$', 'α'), abstract: other })).toBe(true);
});

it.each([
  [
    'a rewritten abstract',
    'This treats graph networks on molecules, a different subject under the same title.',
  ],
  ['one word less', abstract.replace('sparse ', '')],
  ['another formula', abstract.replace('$O(n)$', '$O(m)$')],
  ['another sign in a formula', abstract.replace('$O(n)$', '$O(<n)$')],
  ['a dot below a letter', abstract.replace('study', 'ṣtudy')],
  ['one link less', abstract.replace('this https URL', '')],
  ['words that went into the title', abstract.slice(3)],
])('sees %s', (_what, other) => {
  expect(holds({ title, abstract: other })).toBe(false);
  expect(holds({ title, abstract }, fingerprint(title, other))).toBe(false);
});

it('sees what passes from the abstract into the title', () => {
  expect(holds({ title: `${title} We`, abstract: abstract.slice(3) })).toBe(false);
});

it('holds a page without abstract against nothing', () => {
  expect(holds({ title: 'Anything', abstract: '' })).toBe(true);
});

it('takes nobody’s word but a trusted page’s for what it cannot see', () => {
  const read = fingerprint(title, abstract);
  expect(covers({ read, secondHand: true }, { title, abstract: '' })).toBe(false);
  expect(covers({ read, secondHand: true }, { title, abstract })).toBe(true);
});

it('owes a new score to an abstract that was not there before', () => {
  const read = fingerprint(title, '');
  expect(covers({ read, titleOnly: true }, { title, abstract: 'New.' })).toBe(false);
  expect(covers({ read, titleOnly: true }, { title, abstract: '' })).toBe(true);
});

it('holds scores of the first versions to the words that are known of them', () => {
  const read = wordSet(title, abstract);
  expect(holds({ title, abstract: `${abstract} $x$` }, read)).toBe(true);
  expect(holds({ title, abstract: 'Graph networks on molecules.' }, read)).toBe(false);
  expect(holds({ title: '', abstract: '1' }, wordSet('', ''))).toBe(true);
});

it('shows a model of a link what the page shows of it', () => {
  const told = 'Code: this https URL and this https URL, see arXiv:2602.00001 and Sec. 2.';
  expect(
    withoutAddresses('Code: https://example.org/a_b?c=d and example.org, see arXiv:2602.00001 and Sec. 2.'),
  ).toBe(told.replace('URL,', 'URL,'));
  expect(withoutAddresses(told)).toBe(told);
});

const FILE = join(SHARED, 'seed/papers-421.json');
const real: { title: string; abstract: string }[] = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : [];
if (real.length === 0) process.stdout.write(`Not here: ${FILE}. One made-up abstract is doctored only.\n`);

describe.each(Object.entries(DOCTORED))('%s', (_way, doctor) => {
  it('make another text of every abstract, both ways', () => {
    const passed = [{ title, abstract }, ...real].filter((paper, i) => {
      const other = { ...paper, abstract: doctor(paper.abstract, i * 7 + 3) };
      expect(other.abstract).not.toBe(paper.abstract);
      return (
        holds(other, fingerprint(paper.title, paper.abstract)) ||
        holds(paper, fingerprint(other.title, other.abstract))
      );
    });
    expect(passed.map((paper) => paper.title)).toEqual([]);
  });
});
