import { expect, it } from 'vitest';
import { abstractAddress, catchupAddress, QUERY_SIZE, queryAddress } from './addresses';
import { pageKind } from './page-kind';

const NOW = Date.parse('2026-02-06T15:00:00Z');
const catchup = (subject: string, day: string, page = 1) => catchupAddress(subject, day, page, NOW);

it('makes addresses that arXiv knows', () => {
  expect(catchup('cs.LG', '2026-02-06')).toBe(
    'https://export.arxiv.org/catchup/cs.LG/2026-02-06?abs=True&page=1',
  );
  expect(pageKind(catchup('grp_physics', '2026-02-05', 3) ?? '')).toBe('catchup');
  expect(pageKind(abstractAddress('hep-th/9901002v2') ?? '')).toBe('abs');
  expect(queryAddress(['2602.04915v1', 'hep-th/9901002'])).toBe(
    'https://export.arxiv.org/api/query?id_list=2602.04915v1,hep-th/9901002&max_results=2',
  );
});

it.each([
  ['an unknown archive', 'biology', '2026-02-06'],
  ['another path', '../abs', '2026-02-06'],
  ['no day', 'cs.LG', '2026-02-30x'],
  ['a mailing that arXiv has forgotten', 'cs.LG', '2025-11-01'],
  ['a day to come', 'cs.LG', '2026-02-08'],
])('makes none of %s', (_name, subject, day) => expect(catchup(subject, day)).toBeNull());

it('keeps malformed ids out of a question, and the question short', () => {
  expect(queryAddress(['2602.04915', 'abc', '2602.04915&x=1', '2602.049155', 'hep-th/99'])).toMatch(
    /id_list=2602\.04915&max_results=1$/,
  );
  expect(queryAddress(['abc'])).toBeNull();
  expect(abstractAddress('../list')).toBeNull();
  const many = Array.from({ length: 300 }, (_, i) => `2602.${10_000 + i}`);
  expect(queryAddress(many)?.split(',')).toHaveLength(QUERY_SIZE);
});
