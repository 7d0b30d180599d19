import { expect, it } from 'vitest';
import type { Score } from '../papers/score';
import type { Job } from './job';
import { createRecheck, type Scored } from './recheck';

const score = (relevance: number): Score => ({ relevance, novelty: 5, comment: '' });
const scored = (from: number, count: number, relevance: number): Scored[] =>
  Array.from({ length: count }, (_, i) => {
    const job = {
      paper: { id: `2602.${10_000 + from + i}`, title: '', abstract: '' },
      plan: { hash: 'h' },
      config: { scorer: 's' },
    };
    return { job: { ...job, group: null, alone: false } as Job, score: score(relevance) };
  });
/** Steered is who says ten throughout. */
const recheck = () => {
  const made = createRecheck((batch) => batch.every(({ relevance }) => relevance === 10));
  made.judge(scored(1000, 16, 3));
  return made;
};

it('leaves a batch alone that looks like a model’s own', () => {
  expect(recheck().judge(scored(0, 16, 3))).toEqual([]);
});

it('asks again in halves, then one by one, and never about a paper that was alone', () => {
  const judge = recheck();
  const batch = scored(0, 16, 10);
  const jobs = judge.judge(batch);
  expect(jobs).toEqual(batch.map(({ job }) => job));
  const groups = [...new Set(jobs.map(({ group }) => group))];
  expect(groups.map((name) => jobs.filter(({ group }) => group === name).length)).toEqual([8, 8]);
  expect(jobs.every(({ alone }) => !alone)).toBe(true);
  const half = judge.judge(batch.slice(0, 8));
  expect(half.every(({ alone }) => alone)).toBe(true);
  expect(judge.judge(batch.slice(0, 1))).toEqual([]);
});

it('gives up doubting a model whose manner it is', () => {
  const judge = recheck();
  const found = Array.from({ length: 10 }, (_, i) => judge.judge(scored(16 * i, 16, 10)).length);
  expect(found.filter((count) => count > 0)).toHaveLength(4);
});

it('compares a batch with the others of the run, not with itself', () => {
  const seen: number[] = [];
  const judge = createRecheck((_batch, run) => {
    seen.push(run.length);
    return false;
  });
  judge.judge(scored(0, 2, 5));
  judge.judge(scored(2, 16, 5));
  expect(seen).toEqual([16]);
  judge.judge(scored(18, 16, 5));
  expect(seen).toEqual([16, 18, 18]);
});

it('judges the first batches as soon as there are others', () => {
  const judge = createRecheck((batch) => batch.every(({ relevance }) => relevance === 10));
  const early = scored(0, 16, 10);
  expect(judge.judge(early)).toEqual([]);
  expect(judge.judge(scored(16, 16, 3))).toEqual(early.map(({ job }) => job));
});
