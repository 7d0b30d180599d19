import { IDBFactory } from 'fake-indexeddb';
import { type BenchPaper, benchPapers } from './bench-papers';
import { printPeers, printRuns } from './engine-report';
import { benchShapes } from './engine-shapes';
import { type Pace, startModelHost } from './model-host';
import { printPromptParts } from './prompt-parts';
import { type EngineRun, figuresOf } from './run-figures';
import { scoreListing } from './score-listing';

const PACES: readonly Pace[] = [
  { ttftMs: 1000, tokensPerSecond: 80, reasoningTokens: 0 },
  { ttftMs: 1000, tokensPerSecond: 80, reasoningTokens: 60 },
];

/**
 * The engine as it ships (services, sessions, scheduler, ledger and stores, over real HTTP) against a simulated
 * provider: what it costs, how soon scores are there, and which replies it understands.
 */
export async function benchEngine(): Promise<void> {
  const sets = benchPapers();
  // The first run would pay for loading the tokenizer, the SDK and the stemmer, which a worker does once.
  await run(sets[0]?.slice(0, 20) ?? [], {
    ttftMs: 0,
    tokensPerSecond: Number.MAX_SAFE_INTEGER,
    reasoningTokens: 0,
  });
  const runs: EngineRun[] = [];
  for (const papers of sets) for (const pace of PACES) runs.push(await run(papers, pace));
  printRuns(runs);
  printPeers(runs);
  const last = runs.at(-1);
  printPromptParts(sets.at(-1) ?? [], last?.batches ?? []);
  await benchShapes(sets[0] ?? []);
}

async function run(papers: readonly BenchPaper[], pace: Pace): Promise<EngineRun> {
  const host = await startModelHost(papers, pace);
  const databases = new IDBFactory();
  // Without hidden reasoning is what effort `none` means; what the reader starts with is `low`.
  const effort = pace.reasoningTokens > 0 ? 'low' : 'none';
  const scored = await scoreListing(host.server, papers, databases, effort);
  const again = await scoreListing(host.server, papers, databases, effort);
  await host.close();
  return figuresOf({ papers, pace, scored, reloadCalls: again.calls.length, callMs: host.callMs });
}
