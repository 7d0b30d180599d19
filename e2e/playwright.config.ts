import { defineConfig } from '@playwright/test';

/** The build is what is shipped, the addresses are arXiv's. */
export default defineConfig({
  testMatch: '*.spec.ts',
  // What takes a minute or more by itself: `npm run test:long`.
  grepInvert: /@long/,
  globalSetup: './fixture-setup.ts',
  outputDir: '../test-results',
  reporter: 'list',
  // Generous, like all bounds here: a busy machine is slow, and only what never comes is a failure.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  // On two cores a third takes more than it gives: 215 s of a processor's time in place of 172 (2026-11).
  workers: 2,
  // One that fails is tried once more in a browser of its own. Where it passes then, the end says so ("flaky") with its name
  // and its first error: a busy machine keeps nobody from a release, and nobody overlooks it.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
});
