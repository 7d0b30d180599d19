import { PRICES_DATE } from '../../lib/ledger/price';
import { promptInPrice, targetsOf } from './engine-targets';
import { PEER_RUNS } from './peer-figures';
import type { EngineRun } from './run-figures';
import { above, figure, textTable } from './text-table';

const seconds = (ms: number) => `${figure(ms / 1000, 2)} s`;
const dollars = (usd: number) => `$${usd.toFixed(4)}`;
const perPaper = (run: EngineRun, tokens: number) => figure(tokens / run.papers, 1);

/** The runs side by side, then what each was to reach. */
export function printRuns(runs: readonly EngineRun[]): void {
  const row = (name: string, cell: (run: EngineRun) => string) => [name, ...runs.map(cell)];
  const priced = (run: EngineRun, at: number) => run.prices[at] ?? { model: '', plainUsd: 0, cachedUsd: 0 };
  const models = runs[0]?.prices.map(({ model }) => model) ?? [];
  console.log('\nengine: as it ships, provider simulated at 1 s to the first token and 80 o200k tokens/s\n');
  console.log(
    textTable([
      row('papers', (run) => figure(run.papers)),
      row('hidden reasoning a paper', (run) => figure(run.reasoningTokens)),
      row('calls', (run) => figure(run.calls)),
      row('batches', (run) => batches(run.batches)),
      row('scored and commented, exactly', (run) => figure(run.right)),
      row('prompt tokens a paper', (run) => perPaper(run, run.promptTokens)),
      row('  fixed part of a request', (run) => figure(run.fixedTokens)),
      row('  in price, fixed part cached at 10 %', (run) => figure(promptInPrice(run), 1)),
      row('completion tokens a paper, visible', (run) => perPaper(run, run.visibleTokens)),
      row('  with hidden reasoning', (run) => perPaper(run, run.completionTokens)),
      ...models.flatMap((model, at) => [
        row(model, (run) => dollars(priced(run, at).plainUsd)),
        row('  fixed part cached', (run) => dollars(priced(run, at).cachedUsd)),
      ]),
      row('first request sent', (run) => seconds(run.askedMs)),
      row('first score', (run) => seconds(run.firstMs)),
      row('first eight', (run) => seconds(run.foldMs)),
      row('all', (run) => seconds(run.allMs)),
      row('  floor of these batches', (run) => seconds(run.floorMs)),
      row('  our overhead', (run) => above(run.allMs, run.floorMs)),
      row('estimate, against the bill', (run) => above(run.estimate.usd ?? 0, run.booked.usd ?? 0)),
      row('  prompt tokens', (run) => above(run.estimate.promptTokens, run.promptTokens)),
      row('  completion tokens', (run) => above(run.estimate.completionTokens, run.completionTokens)),
      row('ledger has booked the bill', (run) => (run.booksAgree ? 'yes' : 'NO')),
      row('calls on a reload', (run) => figure(run.reloadCalls)),
    ]),
  );
  console.log(
    `\nPrices of ${PRICES_DATE}. OpenAI and others cache nothing below a fixed part of 1,024 tokens.\n`,
  );
  for (const run of runs) {
    console.log(`${run.papers} papers, ${run.reasoningTokens} tokens of hidden reasoning a paper`);
    for (const { what, is, reached } of targetsOf(run))
      console.log(`  target ${what}: ${is}, ${reached ? 'reached' : 'missed'}`);
  }
}

/** `4x2 25x16 13`. */
function batches(sizes: readonly number[]): string {
  const groups: [size: number, times: number][] = [];
  for (const size of sizes) {
    const last = groups.at(-1);
    if (last?.[0] === size) last[1] += 1;
    else groups.push([size, 1]);
  }
  return groups.map(([size, times]) => (times > 1 ? `${times}x${size}` : `${size}`)).join(' ');
}

/** Ours beside what was published of others, on the same papers and at the same speed. */
export function printPeers(runs: readonly EngineRun[]): void {
  const ours = runs.filter(({ reasoningTokens }) => reasoningTokens === 0);
  const cells = (name: string, papers: number, of: number[]) => {
    const [calls = 0, prompt = 0, completion = 0, s = 0] = of;
    return [
      name,
      figure(papers),
      figure(calls),
      figure(prompt / papers, 1),
      figure(completion / papers, 1),
      `${figure(s, 1)} s`,
    ];
  };
  console.log('\nwithout hidden reasoning, beside the peers as published (at 421 papers: computed)\n');
  console.log(
    textTable([
      ['program', 'papers', 'calls', 'prompt/paper', 'visible/paper', 'all'],
      ...PEER_RUNS.map((run) =>
        cells(run.name, run.papers, [run.calls, run.promptTokens, run.completionTokens, run.seconds]),
      ),
      ...ours.map((run) =>
        cells('Winnow', run.papers, [run.calls, run.promptTokens, run.visibleTokens, run.allMs / 1000]),
      ),
    ]),
  );
}
