import '../unit-messages.ts';
import { runnerImport } from 'vite';
import { modelPrices } from '../../lib/ledger/model-prices.plugin.ts';

// Through vite, as the benchmarks are: imports of `lib` have no extensions, and prices are made at build time.
const config = { configFile: false as const, plugins: [modelPrices()] };
const { module } = await runnerImport<typeof import('./chaos.ts')>(`${import.meta.dirname}/chaos.ts`, config);
process.exitCode = (await module.runChaos(process.argv.slice(2))) ? 0 : 1;
