import { IDBFactory } from 'fake-indexeddb';
import { type Meant, type ReplyShape, SHAPES } from '../../lib/testing/reply-corpus/corpus';
import { type AskedPaper, normaliseTitle } from '../servers/asked-papers';
import type { Verdict } from '../servers/behaviour';
import type { BenchPaper } from './bench-papers';
import { startModelHost } from './model-host';
import { PEER_SHAPES } from './peer-figures';
import { scoreListing } from './score-listing';
import { figure, textTable } from './text-table';

const AT_ONCE = { ttftMs: 0, tokensPerSecond: Number.MAX_SAFE_INTEGER, reasoningTokens: 0 };

interface ShapeResult {
  name: string;
  right: number;
  /** Papers whose facts were in any reply at all. */
  told: number;
  /** Papers with a relevance or novelty that the model did not give them. */
  wrong: number;
  calls: number;
}

/** Every shape of the corpus through the whole engine, each for all replies of a listing. */
export async function benchShapes(papers: readonly BenchPaper[]): Promise<void> {
  const host = await startModelHost(papers, AT_ONCE);
  const idOf = new Map(papers.map(({ id, title }) => [normaliseTitle(title), id]));
  const results: ShapeResult[] = [];
  for (const shape of SHAPES) {
    const told = new Set<string>();
    const write = (verdicts: Verdict[], asked: AskedPaper[]) => {
      const records = verdicts.map((verdict, i) =>
        meant(verdict, idOf.get(normaliseTitle(asked[i]?.title ?? ''))),
      );
      for (const { id } of held(shape, records)) told.add(id);
      return shape.write(records);
    };
    host.server.configure({ script: () => ({ kind: 'shape', shape: write }) });
    const { right, wrong, calls } = await scoreListing(
      host.server,
      papers,
      new IDBFactory(),
      'low',
      shape.mute,
    );
    results.push({
      name: shape.name,
      right,
      told: told.size,
      wrong,
      calls: calls.length,
    });
  }
  await host.close();
  print(results, papers.length);
}

function meant({ number, relevance, novelty, comment }: Verdict, id = ''): Meant {
  return { index: number, id, relevance, novelty, comment };
}

/** The records whose facts the text holds, all of them. */
function held({ holds = 'all' }: ReplyShape, records: readonly Meant[]): readonly Meant[] {
  return holds === 'all' ? records : holds === 'none' ? [] : records.slice(0, -1);
}

function print(results: readonly ShapeResult[], papers: number): void {
  console.log(
    `\nreply shapes, each for all replies on ${papers} papers: right, of those ever told, wrong, calls\n`,
  );
  console.log(
    textTable([
      ['shape', 'right', 'told', 'wrong', 'calls'],
      ...results.map(({ name, right, told, wrong, calls }) => [
        name,
        ...[right, told, wrong, calls].map((n) => figure(n)),
      ]),
    ]),
  );
  const full = results.filter(({ right, told, wrong }) => right >= told && wrong === 0).length;
  const is = full === results.length ? 'reached' : 'missed';
  console.log(
    `\ntarget every shape 100 %, unless the facts are not there: ${full} of ${results.length}, ${is}`,
  );
  console.log('\npeers on the same 63 papers, as published: papers kept\n');
  console.log(textTable([['deformation', 'gpt_paper_assistant', "the seed's program"], ...PEER_SHAPES]));
}
