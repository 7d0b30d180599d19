import { defineConfig } from 'vitest/config';
import { modelPrices } from './lib/ledger/model-prices.plugin';

export default defineConfig({
  plugins: [modelPrices()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'entrypoints/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
    ],
    // Generous: a busy machine is slow, and a test that hangs still ends.
    testTimeout: 60_000,
  },
});
