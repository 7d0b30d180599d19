import { expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { companyOf } from '../ranking/keyword/company';
import { paperTokens } from '../ranking/keyword/paper-tokens';
import { countsOf } from '../ranking/term-counts';
import {
  packCompany,
  packForeseen,
  packPast,
  unpackCompany,
  unpackForeseen,
  unpackPast,
} from './packed-outlook';

it('has the same company after it was packed', () => {
  const papers = ['Quokkas in the sand', 'Numbats in the sand', 'Quokkas'].map((title, i) => ({
    ...{ counts: countsOf(paperTokens({ title, abstract: 'Of the year.' })), rank: i },
  }));
  const { company } = allAtOnce(companyOf(papers));
  const kept = { criteriaId: '', criteria: '', members: ['a', 'b', 'c'], pasts: [] };
  expect(unpackCompany({ ...kept, ...packCompany(company) })).toEqual(company);
});

it('has the same past after it was packed, without what nobody foresaw', () => {
  const foreseen = { margin: -0.5, lean: 1.25, probability: 0.2, chance: 0.1, buy: false };
  const left = { foreseen, relevance: null, at: 1_790_000_000_001 };
  const bought = { foreseen: { ...foreseen, chance: 1, buy: true }, relevance: 9, at: 1_790_000_000_002 };
  const told = packPast([left, { foreseen: null, relevance: 3, at: 5 }, bought]);
  expect(unpackPast({ told })).toEqual([left, bought]);
  expect(unpackPast({ told: new Float64Array() })).toEqual([]);
});

it('has the same foresight after it was packed', () => {
  const one = {
    id: 'a',
    margin: -1.5,
    lean: 0.1,
    probability: 0.3,
    chance: 0.1,
    buy: false,
    rank: 2,
    isClose: true,
  };
  const papers = [one, { ...one, id: 'b', chance: 1, buy: true, isClose: false }];
  expect(unpackForeseen(packForeseen(papers))).toEqual(papers);
});
