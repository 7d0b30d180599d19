import type { ModelConfig } from '../model/model-config';
import { FULL_BATCH } from './batch-size';

/** How many papers a model's server has shown that it takes at most. */
export interface BatchLimits {
  of(config: ModelConfig): number | undefined;
  /** No more than so many, until larger batches have proved that they go through. */
  shrink(config: ModelConfig, papers: number): void;
  /** A request with so many papers went well. */
  passed(config: ModelConfig, papers: number): void;
}

/** Batches in a row that must go well before larger ones are tried: it may have been a single long paper. */
const PROOF = 3;

export function createBatchLimits(): BatchLimits {
  const limits = new Map<string, { papers: number; passed: number }>();
  return {
    of: ({ scorer }) => limits.get(scorer)?.papers,
    shrink({ scorer }, papers) {
      const known = limits.get(scorer)?.papers ?? FULL_BATCH;
      limits.set(scorer, { papers: Math.max(1, Math.min(known, papers)), passed: 0 });
    },
    passed({ scorer }, papers) {
      const limit = limits.get(scorer);
      if (!limit || papers < limit.papers) return;
      limit.passed += 1;
      if (limit.passed < PROOF) return;
      if (2 * limit.papers >= FULL_BATCH) limits.delete(scorer);
      else limits.set(scorer, { papers: 2 * limit.papers, passed: 0 });
    },
  };
}
