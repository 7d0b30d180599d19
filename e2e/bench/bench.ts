import '../unit-messages.ts';
import { runnerImport } from 'vite';
import { modelPrices } from '../../lib/ledger/model-prices.plugin.ts';

/**
 * `npm run bench -- <name> …`: each benchmark is a file beside this one. Without a name, all of them. What begins with `--`
 * is for the benchmark.
 */
const BENCHES: Record<string, [file: string, run: string]> = {
  keyword: ['keyword.ts', 'benchKeyword'],
  engine: ['engine.ts', 'benchEngine'],
  pages: ['pages.ts', 'benchPages'],
  overlay: ['overlay.ts', 'benchOverlay'],
  judgement: ['judgement.ts', 'benchJudgement'],
  against: ['against.ts', 'benchAgainst'],
};

const [flags = [], names = []] = [true, false].map((isFlag) =>
  process.argv.slice(2).filter((each) => each.startsWith('--') === isFlag),
);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const [file, run] = BENCHES[name] ?? [];
  if (!file || !run)
    throw new Error(`There is no benchmark ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  // Without it, the import fails: prices are a module that is made at build time.
  const config = { configFile: false as const, plugins: [modelPrices()] };
  const { module } = await runnerImport<Record<string, (flags: readonly string[]) => Promise<void>>>(
    `${import.meta.dirname}/${file}`,
    config,
  );
  await module[run]?.(flags);
}
