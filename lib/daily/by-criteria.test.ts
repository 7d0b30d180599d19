import { expect, it } from 'vitest';
import { byCriteria } from './by-criteria';

const paper = (id: string, ...categories: string[]) => ({
  ...{ id, version: 1, title: id, authors: [], abstract: '', kind: 'new' as const },
  categories,
});
const criteriaOf = async (list: string) => (list.startsWith('hep') ? 'strings' : 'active');
const divided = async (papers: ReturnType<typeof paper>[], lists: string[]) =>
  (await byCriteria(papers, lists, criteriaOf)).map(({ criteriaId, lists: theirs, papers: own }) => [
    criteriaId,
    theirs.join(' '),
    own.map(({ id }) => id).join(' '),
  ]);

it('is one group where all lists have the same criteria', async () => {
  expect(await divided([paper('a', 'cs.LG'), paper('b', 'cs.CL')], ['cs.LG', 'cs.CL'])).toEqual([
    ['active', 'cs.LG cs.CL', 'a b'],
  ]);
});

it('has each paper once, by its primary category before the others', async () => {
  const papers = [
    paper('lists-first', 'stat.ML', 'cs.LG', 'hep-th'),
    paper('primary', 'hep-th', 'cs.LG'),
    paper('cross', 'gr-qc', 'hep-th'),
    paper('nowhere', 'econ.EM'),
  ];
  expect(await divided(papers, ['cs.LG', 'hep-th', 'cs.CL'])).toEqual([
    ['active', 'cs.LG cs.CL', 'lists-first nowhere'],
    ['strings', 'hep-th', 'primary cross'],
  ]);
});
