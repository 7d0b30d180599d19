import { expect, it } from 'vitest';
import { type Triage, untouched } from '../papers/triage';
import { createPageTriage } from './page-triage';

const VISIT = 1_000_000;

const page = (...papers: Partial<Triage>[]) => {
  const triage = createPageTriage();
  triage.reset(['a', 'b', 'c']);
  triage.take({
    type: 'triage',
    since: VISIT,
    papers: papers.map((paper) => ({ ...untouched(paper.id ?? ''), ...paper })),
  });
  return triage;
};

it('counts as new what was never on screen before this visit', () => {
  expect(page().newToMe()).toBe(3);
  expect(page({ id: 'a', met: VISIT - 1 }).newToMe()).toBe(2);
  expect(page({ id: 'a', met: VISIT }, { id: 'b', met: VISIT - 1, star: true }).newToMe()).toBe(2);
});

it('knows which papers are not for this reader, and which again are', () => {
  const triage = page({ id: 'a', dismissed: true }, { id: 'b', dismissed: true });
  expect([...triage.dismissed]).toEqual(['a', 'b']);
  triage.take({ type: 'triage', since: VISIT, papers: [untouched('b')] });
  expect([...triage.dismissed]).toEqual(['a']);
});

it('leaves papers of other pages alone', () => {
  const triage = createPageTriage();
  triage.reset(['a']);
  const told = triage.take({
    ...{ type: 'triage', since: VISIT },
    papers: [untouched('a'), { ...untouched('z'), dismissed: true }],
  });
  expect(told.map(({ id }) => id)).toEqual(['a']);
  expect(triage.dismissed.size).toBe(0);
  expect(triage.newToMe()).toBe(1);
});
