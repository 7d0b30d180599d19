import { defineConfig } from '@playwright/test';

/** The build is what is shipped, the addresses are arXiv's. */
export default defineConfig({
  testMatch: '*.spec.ts',
  globalSetup: './fixture-setup.ts',
  outputDir: '../test-results',
  reporter: 'list',
  // Generous, like all bounds here: a busy machine is slow, and only what never comes is a failure.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  // One more than most machines' cores for this: much of a test is waiting.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
});
