import { expect, it } from 'vitest';
import type { Job, QueueClient } from './job';
import { createJobQueue } from './job-queue';
import { type ModelLoad, nextBatch } from './next-batch';

const FREE: ModelLoad = { open: 0, capacity: 4, until: 0 };
const FULL: ModelLoad = { open: 4, capacity: 4, until: 0 };
const waitsUntil = (until: number): ModelLoad => ({ open: 0, capacity: 0, until });
const MANY = { oneAtATime: false, underWay: 0 };

function queueOf(...jobs: { key: string; scorer: string }[]) {
  const queue = createJobQueue();
  jobs.forEach(({ key, scorer }, rank) => {
    const job = {
      key,
      rank,
      state: 'queued',
      stage: 'score',
      config: { scorer },
      clients: new Set<QueueClient>(),
    };
    queue.add(job as unknown as Job);
  });
  return queue;
}

const ask = (loads: Record<string, ModelLoad>, rest = MANY) => {
  const queue = queueOf({ key: 'a', scorer: 'small' }, { key: 'b', scorer: 'strong' });
  const { first, wakeAt } = nextBatch(queue, ({ scorer }) => loads[scorer] ?? FREE, rest);
  return { key: first?.key ?? null, wakeAt };
};

it('is the first job, where its model has room', () => {
  expect(ask({})).toEqual({ key: 'a', wakeAt: null });
});

it('passes over a model that has no room, and over no other', () => {
  expect(ask({ small: FULL })).toEqual({ key: 'b', wakeAt: null });
  expect(ask({ small: FULL, strong: FULL })).toEqual({ key: null, wakeAt: null });
});

it('says when the first of the models that are waited for may be asked again', () => {
  expect(ask({ small: waitsUntil(5000), strong: waitsUntil(3000) })).toEqual({ key: null, wakeAt: 3000 });
  expect(ask({ small: waitsUntil(5000), strong: FULL })).toEqual({ key: null, wakeAt: 5000 });
  expect(ask({ small: waitsUntil(5000) })).toEqual({ key: 'b', wakeAt: 5000 });
});

it('sends one at a time where limits have no room for two, and still none to a model that is waited for', () => {
  expect(ask({}, { oneAtATime: true, underWay: 1 }).key).toBeNull();
  expect(ask({}, { oneAtATime: true, underWay: 0 }).key).toBe('a');
  expect(ask({ small: waitsUntil(9) }, { oneAtATime: true, underWay: 0 })).toEqual({ key: 'b', wakeAt: 9 });
});

it('is nothing where nothing is queued', () => {
  expect(nextBatch(createJobQueue(), () => FREE, MANY)).toEqual({ first: null, wakeAt: null });
});
