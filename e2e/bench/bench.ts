import '../unit-messages.ts';
import { runnerImport } from 'vite';
import { modelPrices } from '../../lib/ledger/model-prices.plugin.ts';

/** `npm run bench -- <name> …`: each benchmark is a file beside this one. Without a name, all of them. */
const BENCHES: Record<string, [file: string, run: string]> = {
  keyword: ['keyword.ts', 'benchKeyword'],
  engine: ['engine.ts', 'benchEngine'],
  pages: ['pages.ts', 'benchPages'],
  overlay: ['overlay.ts', 'benchOverlay'],
};

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const [file, run] = BENCHES[name] ?? [];
  if (!file || !run)
    throw new Error(`There is no benchmark ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  // Without it, the import fails: prices are a module that is made at build time.
  const config = { configFile: false as const, plugins: [modelPrices()] };
  const { module } = await runnerImport<Record<string, () => Promise<void>>>(
    `${import.meta.dirname}/${file}`,
    config,
  );
  await module[run]?.();
}
