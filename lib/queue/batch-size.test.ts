import { expect, it } from 'vitest';
import { batchCount, batchSize as sizeOf, titleBatchCount } from './batch-size';
import type { Job } from './job';

const job = (stage: Job['stage'], maxBatch?: number) =>
  ({ stage, config: { provider: { maxBatch } } }) as Job;
const batchSize = (sent: number, limit?: number) => sizeOf(job('score'), sent, limit);

/** Sizes of all requests for so many papers. */
function sizes(papers: number, limit?: number): number[] {
  const all: number[] = [];
  for (let sent = 0; sent < papers; ) {
    const size = Math.min(batchSize(sent, limit), papers - sent);
    all.push(size);
    sent += size;
  }
  return all;
}

it('begins with pairs for the first screen and goes on with full batches', () => {
  expect(sizes(40)).toEqual([2, 2, 2, 2, 16, 16]);
  expect(sizes(3)).toEqual([2, 1]);
});

it.each([0, 1, 2, 7, 8, 9, 24, 25, 421, 2000])('counts the requests for %i papers', (papers) => {
  expect(batchCount(papers)).toBe(sizes(papers).length);
});

it('keeps to what a server can take, and is never empty', () => {
  expect(Math.max(...sizes(40, 5))).toBe(5);
  expect(sizes(10, 1)).toEqual(Array(10).fill(1));
  expect(batchSize(100, 0)).toBe(1);
});

it('keeps to what a provider is known to take, and reads many titles at once', () => {
  expect(sizeOf(job('score', 4), 100)).toBe(4);
  expect(sizeOf(job('score', 1), 0)).toBe(1);
  expect(sizeOf(job('titles'), 0)).toBe(80);
  expect([0, 80, 81].map(titleBatchCount)).toEqual([0, 1, 2]);
});
