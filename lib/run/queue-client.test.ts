import { expect, it, vi } from 'vitest';
import { fingerprint } from '../papers/fingerprint';
import { scoreKey } from '../queue/plan';
import { testPaper, testPlan } from '../testing/services';
import { createBoard } from './board';
import { createPaperUpdates } from './queue-client';

const paper = testPaper(1);

/** A board of one paper that has its first score, and what comes for it from the queue. */
async function scoredOnce() {
  const plan = await testPlan('http://127.0.0.1:9', {}, { secondModel: 'strong' });
  const told = { mark: vi.fn(), marks: vi.fn(), soon: vi.fn(), now: vi.fn(), end: vi.fn() };
  const board = createBoard(told);
  board.reset([paper], plan.criteria);
  board.fill([[paper.id, { place: 'owed', mark: { id: paper.id, state: 'waiting' } }]]);
  const on = { answered: vi.fn(), otherText: vi.fn(), noSecond: vi.fn(), unpaid: vi.fn() };
  const updates = createPaperUpdates({ board, plan: () => plan, ...on });
  const score = (relevance: number, by = plan.second ?? plan) =>
    updates.scored({
      ...{ key: scoreKey(plan, paper.id, by), id: paper.id, criteriaId: plan.criteria.id, scorer: by.scorer },
      ...{
        relevance,
        novelty: 5,
        comment: '',
        flagged: false,
        request: '',
        at: 1,
        version: 1,
        read: fingerprint(paper.title, paper.abstract),
      },
    });
  score(6, plan);
  return { plan, board, updates, score, row: () => board.get(paper.id), on };
}

it('keeps the first score beside the second opinion, and a new first score under it', async () => {
  const { plan, updates, score, row } = await scoredOnce();
  score(8);
  expect(row()).toMatchObject({
    second: 'given',
    mark: { relevance: 8, first: { relevance: 6, novelty: 5 } },
  });
  const key = scoreKey(plan, paper.id);
  updates.doubted(key, paper.id);
  expect(row()).toMatchObject({ second: 'given', doubted: 'asked' });
  score(4, plan);
  expect(row()).toMatchObject({
    second: 'given',
    mark: { relevance: 8, second: true, first: { relevance: 4 } },
  });
  expect(row()).not.toHaveProperty('doubted');
});

it('says that a first score is no longer owed, whatever came of it', async () => {
  const { plan, updates, on, board } = await scoredOnce();
  expect(on.answered).toHaveBeenCalledTimes(1);
  const key = scoreKey(plan, paper.id);
  const owe = () => board.place(paper.id, { place: 'owed', mark: { id: paper.id, state: 'waiting' } });
  owe();
  updates.failed(key, paper.id, 'It was left out.');
  owe();
  updates.setAside(key, paper.id);
  expect(on.answered).toHaveBeenCalledTimes(3);
});

it('lets the first score stand where the budget has no room', async () => {
  const { plan, updates, board, row } = await scoredOnce();
  const before = row();
  if (before) board.place(paper.id, { ...before, second: 'owed' });
  updates.unaffordable(scoreKey(plan, paper.id, plan.second ?? plan), paper.id);
  expect(row()).toEqual({ ...before, second: 'unpaid' });
});
