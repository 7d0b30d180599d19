import { heldBy, isSecondHand } from '../abstracts/page-trust';
import type { Plan } from '../queue/plan';
import { listingKind, viewOf } from '../settings/kind-view';
import type { ListingKind, Settings, View } from '../settings/settings';
import type { ListingSubscriber } from './listing-notes';
import { type ListingReply, type ListingRequest, MAX_PAPERS } from './listing-protocol';
import { createPageTriage } from './page-triage';
import { createRun } from './run';
import type { RunDeps } from './run-parts';
import type { Listing } from './run-state';
import type { PageStatus } from './status';
import type { PaperTriage, TriageReply } from './triage';
import { createTurn, GOES_ON, nameOf, PAYS } from './turn';

/** One open listing, as its page talks to it. */
export interface Session {
  receive(request: ListingRequest): Promise<void>;
  /** The page is gone: what is under way for it is kept, nothing more is asked. */
  close(): void;
}

/** The same, as the other sessions know it. */
export interface OpenSession extends Session {
  readonly tabId: number;
  /** Another page begins in this tab: this one asks for nothing more until it is looked at again. */
  rest(): void;
  /** Category of what it shows, by which its criteria are chosen; empty where it has none. */
  category(): string;
  /** Looks up anew what is known, where it is on. */
  lookAgain(): Promise<void>;
  /** Settings, criteria or key have changed. */
  follow(plan: Plan, settings: Settings): Promise<void>;
  showView(settings: Settings): void;
  /** What another page's reader did with papers, as far as they are on this one. */
  showTriage(reply: TriageReply): void;
  /** @param settings of now, which say where the reader cuts */
  status(settings: Settings): Promise<PageStatus | null>;
}

type Subscription = Extract<ListingRequest, { type: 'subscribe' }>;

export interface SessionDeps extends Omit<RunDeps, 'send'> {
  /** Settings, and the plan for listings of a category, of the same moment. */
  read(category: string): Promise<{ settings: Settings; plan: Plan }>;
  /** Keeps what one page shows, and has the others follow. */
  saveView(view: Partial<View>, kind: ListingKind, from: OpenSession): Promise<void>;
  /** What the reader did with papers; absent where nothing is kept of it. */
  triage?: PaperTriage | undefined;
  /** Tells on the toolbar how many papers of a tab are new to the reader. */
  showNew?: ((tabId: number, newToMe: number) => void) | undefined;
  openOptions(): Promise<void>;
  /** Has the run begin as the only one of its tab. Returns how long it has to wait first, in ms, if at all. */
  takeTurn(session: OpenSession, run: string): number;
  subscriber?: ListingSubscriber | undefined;
}

/**
 * @param tabId tab that shows the listing
 * @param given category of what is no page
 * @param url of the page
 */
export function createSession(
  { tabId, category: given = '', url }: { tabId: number; category?: string; url?: string },
  send: (reply: ListingReply) => void,
  deps: SessionDeps,
): OpenSession {
  const run = createRun({ ...deps, send });
  /** What the page subscribed to; it waits here while Winnow is switched off. */
  let listing: (Listing & { category: string }) | null = null;
  /** Papers that were sent ahead of the subscription. */
  let ahead: Subscription['papers'] = [];
  /** The reader pressed Stop on this page. */
  let isPaused = false;
  /** Its run was begun, and Winnow was not switched off since. */
  let isOn = false;
  let isClosed = false;
  const turn = createTurn(() => deps.takeTurn(session, listing ? nameOf(listing) : ''), begin);
  const triage = createPageTriage();
  let digestId: Promise<string> = Promise.resolve('');

  const category = () => listing?.category ?? given;
  const kind = () => listingKind(listing?.listing ?? '');

  async function begin(): Promise<void> {
    const { settings, plan } = await deps.read(category());
    // The page may be gone by now: nobody is to pay for it.
    if (isClosed || !listing) return;
    switchTo(settings);
    if (!isOn) return;
    turn.take();
    await run.begin(plan, listing, isPaused || turn.isResting);
  }

  function switchTo(settings: Settings): void {
    isOn = settings.enabled;
    send({ type: 'enabled', enabled: isOn });
    if (!isOn) return;
    session.showView(settings);
    // Without it the page shows scores all the same.
    void deps.triage?.of(triage.ids()).then(showTriage, () => undefined);
  }

  function showTriage(reply: TriageReply): void {
    send({ type: 'triage', papers: triage.take(reply), since: reply.since });
    deps.showNew?.(tabId, triage.newToMe());
  }

  /** Papers that have been on screen are no longer new at the next visit. */
  async function look(ids: readonly string[]): Promise<void> {
    const onPage = ids.filter(triage.has);
    run.look(onPage);
    if (onPage.length > 0) await deps.triage?.meet(onPage);
  }

  async function tellDetails(id: string): Promise<void> {
    const details = await run.details(id);
    if (details) send({ type: 'details', details });
  }

  function subscribe(last: Subscription): Promise<void> {
    const named = [...ahead, ...last.papers].slice(0, MAX_PAPERS);
    const request = { ...last, papers: url === undefined ? named : heldBy(url, named) };
    ahead = [];
    const secondHand = url !== undefined && isSecondHand(url);
    listing = { ...request, secondHand, category: categoryOf(request) ?? given };
    triage.reset(request.papers.map(({ id }) => id));
    isPaused = request.paused;
    if (request.page && deps.subscriber)
      digestId = deps.subscriber.subscribed(request.page, request).catch(() => '');
    return begin();
  }

  async function command(request: ListingRequest): Promise<void> {
    switch (request.type) {
      case 'look':
        return look(request.ids);
      case 'stop':
        return run.stop();
      case 'resume':
        return run.resume();
      case 'approve':
        return run.approve(request.papers);
      case 'rescore':
        return run.rescore();
      case 'scoreAgain':
        return run.scoreAgain(request.id);
      case 'details':
        return tellDetails(request.id);
    }
  }

  const session: OpenSession = {
    ...{ tabId, category },
    async receive(request) {
      if (request.type === 'subscribe') return subscribe(request);
      if (request.type === 'papers') {
        // Whoever drives the page's side is not to fill the memory.
        ahead = [...ahead, ...request.papers].slice(0, MAX_PAPERS);
        return;
      }
      if (request.type === 'view') return deps.saveView(request.view, kind(), session);
      if (request.type === 'triage')
        return deps.triage?.change(request.changes.filter(({ id }) => triage.has(id)));
      if (request.type === 'openOptions') return deps.openOptions();
      if (request.type === 'digest')
        return deps.subscriber?.openDigest(await digestId, {
          shown: request.shown?.filter(triage.has),
          order: request.order?.filter(triage.has),
        });
      if (request.type === 'stop') isPaused = true;
      if (GOES_ON.includes(request.type)) isPaused = false;
      // A page that is switched off, or still looked up, asks for nothing.
      if (!isOn) return;
      const isWanted = request.type === 'look' || PAYS.includes(request.type);
      if (turn.canReturn && isWanted) await begin();
      if (!turn.isResting || !PAYS.includes(request.type)) await command(request);
    },
    close() {
      isClosed = true;
      turn.end();
      run.end();
    },
    rest() {
      if (!isOn || !listing) return;
      turn.rest();
      run.stop();
    },
    async lookAgain() {
      if (isOn) await begin();
    },
    async follow(plan, settings) {
      if (!listing) return;
      const wasOn = isOn;
      switchTo(settings);
      if (!isOn) return run.stop();
      await (wasOn ? run.follow(plan) : run.begin(plan, listing, isPaused || turn.isResting));
    },
    showView(settings) {
      const { keymap } = settings;
      const view = viewOf(settings, kind());
      send({ type: 'view', view, ...(Object.keys(keymap).length > 0 ? { keymap } : {}) });
    },
    showTriage,
    async status(settings) {
      const status = await run.status();
      const above = run.above(viewOf(settings, kind()), triage.dismissed);
      return status && { ...status, above, newToMe: triage.newToMe() };
    },
  };
  return session;
}

/** Of a page of one paper it is that paper's own. */
function categoryOf({ page, papers }: Subscription): string | undefined {
  return page?.category ?? (papers.length === 1 ? papers[0]?.categories?.[0] : undefined);
}
