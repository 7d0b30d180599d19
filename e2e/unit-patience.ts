import { vi } from 'vitest';

/**
 * Set up before the unit tests of a file. Whatever waits for something may wait this long, in ms: on a busy machine
 * all is slow, and only what never comes is a failure.
 */
const PATIENCE_MS = 60_000;

const { waitFor } = vi;

const waitPatiently: typeof vi.waitFor = (met, options) => {
  const { timeout = 0, ...rest } = typeof options === 'number' ? { timeout: options } : (options ?? {});
  return waitFor(met, { ...rest, timeout: Math.max(timeout, PATIENCE_MS) });
};

// Files that share a world share this, too.
if (waitFor.name !== waitPatiently.name) vi.waitFor = waitPatiently;
