import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import type { ListingReply, Mark } from '../messages/listing';
import { createHandlers } from '../own-pages/handlers';
import { fingerprint } from '../papers/fingerprint';
import type { ListedPaper } from '../papers/paper';
import type { Handlers } from '../platform/router';
import { scoreKey } from '../queue/plan';
import { openServices, type Services } from '../services';
import type { ScoreRecord } from '../store/scores-db';

/** What the digest page asks for, with real services behind it. `platform/browser` is the test's own to replace. */

export const RUN = '00000000-0000-4000-8000-000000000001';
export const MAILING = { subject: 'cs.LG', day: '2026-02-06' };
export const seen = vi.fn<Services['daily']['seen']>(async () => undefined);
export const opened = vi.fn(async (_id: string, _narrowed: boolean, _sorted: boolean) => undefined);

/** Of the test that is running. */
export let services: Services;
export let handlers: Handlers;

/** Opens both anew before each test of a file. */
export function useDigestHandlers(): void {
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    opened.mockClear();
    seen.mockClear();
    services = await openServices({ openOptions: async () => undefined, openDigest: opened });
    handlers = createHandlers({ ...services, daily: { ...services.daily, seen } });
  });
}

/** A paper as a listing has it. */
export const listed = (id: string, rest: Partial<ListedPaper> = {}): ListedPaper => ({
  ...{ id, version: 1, title: `Title of ${id}`, authors: ['A B'], abstract: `About ${id}.` },
  ...{ replaced: false, mailing: MAILING, kind: 'new', categories: ['cs.LG'], ...rest },
});

/** A page with these papers, opened in a tab. */
export function read(papers: ListedPaper[], category = 'cs.LG', tab = 1) {
  const marks = new Map<string, Mark>();
  const receive = (reply: ListingReply) => {
    if (reply.type === 'marks') for (const mark of reply.marks) marks.set(mark.id, mark);
  };
  const session = services.sessions.open(tab, receive);
  const page = { path: `/list/${category}/new`, title: category, category };
  return {
    session,
    marks,
    subscribed: session.receive({
      type: 'subscribe',
      papers,
      paused: false,
      page,
      run: RUN,
      listing: page.path,
    }),
  };
}

/** Keeps a score of the model that is asked now. */
export async function score(id: string, relevance: number, novelty: number, rest: Partial<ScoreRecord> = {}) {
  const plan = await services.plan();
  await services.keeper.keep([
    {
      ...{ key: scoreKey(plan, id), id, criteriaId: plan.criteria.id, scorer: plan.scorer, version: 1 },
      ...{ relevance, novelty, comment: `On ${id}.`, flagged: false, at: Date.now() + 60_000 },
      read: fingerprint(`Title of ${id}`, `About ${id}.`),
      ...rest,
    },
  ]);
}

/** What a digest of these days is made of. */
export const materialOf = async (from: string, to: string, categories: string[] = []) => {
  const reply = await handlers.digestMaterial({ of: 'days', from, to, categories });
  if (!reply.ok) throw new Error(reply.why);
  return reply.material;
};
