import { expect, it } from 'vitest';
import type { MailedPaper } from '../arxiv/read-rss';
import { emptyJob, isOn, trimmedJob, wantedPapers, withMailing } from './daily-job';

const paper = (kind: MailedPaper['kind'], categories = ['cs.LG', 'cs.AI']): MailedPaper => ({
  ...{ id: '2602.00001', version: 1, title: 'T', authors: [], abstract: 'A', kind, categories },
});

it.each([
  ['replace', 'cross', 1],
  ['cross', 'replace', 1],
  ['cross', 'new', 1],
  ['replace', 'replace', 0],
] as const)(
  'takes a paper that is %s on one list and %s on another for the newer of the two',
  (one, other, wanted) => {
    const job = withMailing(emptyJob('2026-02-05', ['cs.LG', 'cs.AI']), 'cs.LG', [paper(one)]);
    const { papers } = withMailing(job, 'cs.AI', [paper(other)]);
    expect(wantedPapers(papers, { cross: true, replacements: false })).toHaveLength(wanted);
  },
);

it.each([
  ['eess.SY', 'cs.SY', true],
  ['cs.SY', 'eess.SY', true],
  ['eess.SY', 'cs', true],
  ['math-ph', 'math', true],
  ['cs.LG', 'cs', true],
  ['cs.LG', 'cs.L', false],
  ['cs.LG', 'stat', false],
])('knows whether a paper of %s is on the list of %s', (category, list, on) => {
  expect(isOn({ categories: [category] }, list)).toBe(on);
});

it('keeps a paper whose list has another name on arXiv’s page', () => {
  const job = { ...emptyJob('2026-02-05', ['cs.SY', 'hep-th']), papers: [paper('new', ['eess.SY'])] };
  expect(trimmedJob(job, ['cs.SY'])?.papers).toHaveLength(1);
});
