import { expect, it } from 'vitest';
import { allAtOnce } from '../../base/in-steps';
import { countsOf } from '../term-counts';
import { companyOf, joinedBy, leaningsIn, type Read } from './company';
import { paperTokens } from './paper-tokens';

/** Papers about quokkas meet the criteria, numbats are met by none; kernels keep company with the one, surveys with the other. */
const read = (title: string, rank: number): Read => ({
  counts: countsOf(paperTokens({ title, abstract: '' })),
  rank,
});
const papers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    i % 3 === 0
      ? read(`The quokka kernel, case ${from + i}`, 5)
      : read(`A numbat survey of field ${from + i}`, (i % 5) / 10),
  );

const ORDER = [read('Kernel again', 0), read('Survey again', 0)];

it('says of its own papers what all of them at once say of each', () => {
  const all = [...ORDER, ...papers(90)];
  const { company, leanings } = allAtOnce(companyOf(all));
  expect(leaningsIn(company, all)).toEqual(leanings);
});

it('says nearly the same of papers that join it as of papers that were there from the beginning', () => {
  const before = papers(300);
  const { company } = allAtOnce(companyOf(before));
  const sums = company.sums.slice();
  const joined = leaningsIn(joinedBy(company, ORDER), ORDER);
  const atOnce = allAtOnce(companyOf([...ORDER, ...before])).leanings;
  joined.forEach((leaning, i) => {
    expect(leaning).toBeCloseTo(atOnce[i] ?? 0, 1);
  });
  expect(joined[0]).toBeGreaterThan(joined[1] ?? 0);
  // What it was before stays as it was: the next page joins the same.
  expect([company.papers, company.sums]).toEqual([300, sums]);
});

it('hears of a word that only the papers that join it share', () => {
  const fresh = [
    read('Zorgs and the quokka', 5),
    read('Zorgs', 0),
    read('Yaks', 0),
    read('Yaks and the numbat', 0),
  ];
  const { company } = allAtOnce(companyOf(papers(120)));
  const [, zorgs = 0, yaks = 0] = leaningsIn(joinedBy(company, fresh), fresh);
  expect(zorgs).toBeGreaterThan(yaks);
});

it('says nothing where the criteria tell none from another, nor of nobody', () => {
  const same = [read('Quokkas', 1), read('Numbats', 1)];
  const { company } = allAtOnce(companyOf(same));
  expect(leaningsIn(joinedBy(company, [read('Quokkas', 3)]), same)).toEqual([0, 0]);
  expect(allAtOnce(companyOf([])).leanings).toEqual([]);
});
