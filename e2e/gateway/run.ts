import { runnerImport } from 'vite';

// Through vite, as the benchmarks are: the client's imports have no extensions.
const { module } = await runnerImport<typeof import('./gateway.ts')>(`${import.meta.dirname}/gateway.ts`, {
  configFile: false,
});
process.exitCode = (await module.tryGateway()) ? 0 : 1;
