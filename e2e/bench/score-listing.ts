import './as-extension';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Spend } from '../../lib/ledger/spend';
import type { Mark, RunStatus } from '../../lib/messages/listing';
import type { Plan } from '../../lib/queue/plan';
import { cleanComment } from '../../lib/reply/clean-comment';
import { openServices } from '../../lib/services';
import type { Effort } from '../../lib/settings/settings';
import { writeSettings } from '../../lib/store/settings-store';
import type { ModelCall } from '../servers/call-log';
import type { ModelServer } from '../servers/model-server';
import type { BenchPaper } from './bench-papers';

/** One listing, opened and scored. Times are in ms from the moment that its page subscribed. */
export interface Scored {
  calls: ModelCall[];
  /** What the page was told that it would cost, before anything was asked. */
  estimate: Spend;
  /** What the ledger booked. */
  booked: Spend;
  /** What the server billed. */
  bill: { promptTokens: number; completionTokens: number };
  /** When the server heard of the first request: all that we do before it. */
  askedMs: number;
  firstMs: number;
  /** All of the first eight papers of the page. */
  foldMs: number;
  allMs: number;
  /** Papers whose relevance, novelty and comment are the ones that the model gave them. */
  right: number;
  /** Papers with a relevance or novelty that the model did not give them. */
  wrong: number;
  plan: Plan;
}

const TAB = 1;
const FOLD = 8;

/**
 * Opens the services on these databases, as the background does, and one listing in it; returns when every
 * paper is scored or has failed and the bill is booked.
 */
export async function scoreListing(
  server: ModelServer,
  papers: readonly BenchPaper[],
  databases: IDBFactory,
  effort: Effort,
  mute = false,
): Promise<Scored> {
  globalThis.indexedDB = databases;
  const services = await openServices({
    openOptions: async () => undefined,
    openDigest: async () => undefined,
  });
  await writeSettings(services.records, { effort });
  await services.vault.save('sk-bench-0123456789', 'https://api.openai.com');
  const plan = await services.plan();

  const before = server.chats().length;
  const marks = new Map<string, Mark>();
  const scoredAt = new Map<string, number>();
  let told: RunStatus | null = null;
  const done = Promise.withResolvers<void>();
  const begun = performance.now();
  const begunAt = Date.now();
  const session = services.sessions.open(TAB, (reply) => {
    const at = performance.now() - begun;
    if (reply.type === 'marks') {
      for (const mark of reply.marks) {
        marks.set(mark.id, mark);
        if (mark.state === 'scored' && !scoredAt.has(mark.id)) scoredAt.set(mark.id, at);
      }
    }
    if (reply.type !== 'status') return;
    told ??= reply.status;
    if (reply.status.phase === 'done') done.resolve();
  });
  await session.receive({
    ...{ type: 'subscribe', papers: papers.map(listed), paused: false },
    ...{ run: crypto.randomUUID(), listing: '/list/cs.LG/new' },
  });
  await done.promise;

  const calls = () => server.chats().slice(before);
  const sum = (of: 'prompt_tokens' | 'completion_tokens') =>
    calls().reduce((total, { usage }) => total + (usage?.[of] ?? 0), 0);
  const page = async () => (await services.sessions.status(TAB))?.page;
  // The last score is shown before its request has ended and is paid for.
  for (let i = 0; i < 50 && (await page())?.completionTokens !== sum('completion_tokens'); i += 1)
    await sleep(20);
  const booked = (await page()) ?? { promptTokens: 0, completionTokens: 0, usd: null };
  session.close();

  const times = papers.map(({ id }) => scoredAt.get(id) ?? Number.POSITIVE_INFINITY);
  const scored = papers.filter(({ id }) => marks.get(id)?.state === 'scored');
  const mine = scored.filter((paper) => hasScores(paper, marks.get(paper.id)));
  const right = mine.filter((paper) => hasComment(paper, marks.get(paper.id), mute));
  return {
    calls: calls(),
    estimate: (told as RunStatus | null)?.estimate ?? booked,
    booked,
    bill: { promptTokens: sum('prompt_tokens'), completionTokens: sum('completion_tokens') },
    askedMs: (calls()[0]?.startedAt ?? begunAt) - begunAt,
    firstMs: Math.min(...times),
    foldMs: Math.max(...times.slice(0, FOLD)),
    allMs: Math.max(...times),
    right: right.length,
    wrong: scored.length - mine.length,
    plan,
  };
}

function listed({ id, version, title, authors, abstract, replaced }: BenchPaper) {
  return { id, version, title, authors, abstract, replaced };
}

function hasScores({ relevance, novelty }: BenchPaper, mark: Mark | undefined): boolean {
  return mark?.state === 'scored' && mark.relevance === relevance && mark.novelty === novelty;
}

function hasComment({ comment }: BenchPaper, mark: Mark | undefined, mute: boolean): boolean {
  return mark?.state === 'scored' && mark.comment === (mute ? '' : cleanComment(comment));
}
