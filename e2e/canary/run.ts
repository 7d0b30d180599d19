import { runnerImport } from 'vite';

// Through vite, as the benchmarks are: the reader's imports have no extensions.
const { module } = await runnerImport<typeof import('./canary.ts')>(`${import.meta.dirname}/canary.ts`, {
  configFile: false,
});
process.exitCode = (await module.runCanary()) ? 0 : 1;
