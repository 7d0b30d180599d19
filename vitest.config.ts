import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { modelPrices } from './lib/ledger/model-prices.plugin';

const TESTS = globSync('{lib,components,entrypoints,e2e}/**/*.test.{ts,tsx}');

/** Tests that put something else in the place of a module or a global need a world of their own. */
const NEEDS_ITS_OWN = /vi\.(mock|stubGlobal|spyOn|useFakeTimers)\(|@vitest-environment node/;
/** Only a process has a zone of its own. */
const NEEDS_A_ZONE = /process\.env\.TZ\b/;
/** And those that need a page share one. */
const NEEDS_A_PAGE = /@vitest-environment jsdom/;

const written = TESTS.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const kinds = Object.groupBy(written, ({ text }) => {
  if (NEEDS_A_ZONE.test(text)) return 'zone';
  if (NEEDS_ITS_OWN.test(text)) return 'apart';
  return NEEDS_A_PAGE.test(text) ? 'page' : 'together';
});
const pathsOf = (kind: keyof typeof kinds) => kinds[kind]?.map(({ path }) => path) ?? [];

export default defineConfig({
  plugins: [modelPrices()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A thread starts at two thirds of what a process takes (2026-11).
    pool: 'threads',
    // Generous: a busy machine is slow, and a test that hangs still ends.
    testTimeout: 240_000,
    setupFiles: ['./e2e/unit-clock.ts', './e2e/unit-patience.ts', './e2e/unit-messages.ts'],
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
      // Builds and tests are not what is shipped.
      exclude: ['**/*.test.*', '**/*.plugin.ts', '**/*.d.ts', 'lib/testing/**'],
      reporter: ['text-summary', 'html'],
      // What was reached, less a few lines that only some runs come by: it may rise, not fall.
      thresholds: { statements: 93.5, branches: 90, functions: 91.8, lines: 95 },
    },
    projects: [
      // Starting a world for each file would take longer than most of them do.
      { extends: true, test: { name: 'together', include: pathsOf('together'), isolate: false } },
      {
        extends: true,
        test: {
          name: 'page',
          include: pathsOf('page'),
          isolate: false,
          environment: 'jsdom',
          setupFiles: ['./e2e/unit-page.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: pathsOf('apart') } },
      { extends: true, test: { name: 'zone', include: pathsOf('zone'), pool: 'forks' } },
    ],
  },
});
