import { runnerImport } from 'vite';

// Through vite, as the benchmarks are: the writers' imports have no extensions.
const { module } = await runnerImport<typeof import('./readers.ts')>(`${import.meta.dirname}/readers.ts`, {
  configFile: false,
});
process.exitCode = (await module.runReaders()) ? 0 : 1;
