import { heldBy, isSecondHand } from '../abstracts/page-trust';
import { listingKind, viewOf } from '../settings/kind-view';
import type { Settings } from '../settings/settings';
import { type ListingReply, type ListingRequest, MAX_PAPERS } from './listing-protocol';
import { createPageTriage } from './page-triage';
import { createRun } from './run';
import type { Listing } from './run-state';
import type { About, OpenSession, SessionDeps, Subscription } from './session-parts';
import type { TriageReply } from './triage';
import { createTurn, GOES_ON, LATER, nameOf, PAYS } from './turn';

/**
 * @param tabId tab that shows the listing
 * @param given category of what is no page
 * @param url of the page
 * @param canWait nobody looks at it
 */
export function createSession(
  { tabId, category: given = '', url, canWait }: About & { tabId: number },
  send: (reply: ListingReply) => void,
  deps: SessionDeps,
): OpenSession {
  const run = createRun({ ...deps, send, canWait, asks: () => void noteRun().catch(() => undefined) });
  /** What the page subscribed to; it waits here while Winnow is switched off. */
  let listing: (Listing & { category: string }) | null = null;
  /** Papers that were sent ahead of the subscription. */
  let ahead: Subscription['papers'] = [];
  /** The reader pressed Stop on this page. */
  let isPaused = false;
  /** Its run was begun, and Winnow was not switched off since. */
  let isOn = false;
  let isClosed = false;
  /** Settles once what is known is looked up, and what is owed is asked for. */
  let begun: Promise<void> = Promise.resolve();
  const turn = createTurn(() => deps.takeTurn(session, listing ? nameOf(listing) : ''), begin);
  const triage = createPageTriage();
  let digestId: Promise<string> = Promise.resolve('');

  const category = () => listing?.category ?? given;
  const kind = () => listingKind(listing?.listing ?? '');

  function begin(): Promise<void> {
    begun = lookUp();
    return begun;
  }

  async function lookUp(): Promise<void> {
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

  async function noteRun(): Promise<void> {
    const asking = listing?.run;
    if (asking !== undefined) await deps.subscriber?.asks(await digestId, asking);
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
      if (LATER.includes(request.type)) await begun.catch(() => undefined);
      // A page that is switched off asks for nothing, nor does one that was stopped meanwhile.
      if (!isOn || (isPaused && GOES_ON.includes(request.type))) return;
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
      run.halt();
    },
    async lookAgain() {
      if (isOn) await begin();
    },
    async follow(plan, settings) {
      if (!listing) return;
      const wasOn = isOn;
      switchTo(settings);
      if (!isOn) return run.halt();
      begun = wasOn ? run.follow(plan) : run.begin(plan, listing, isPaused || turn.isResting);
      await begun;
    },
    showView(settings) {
      const { keymap } = settings;
      const view = viewOf(settings, kind());
      send({ type: 'view', view, ...(Object.keys(keymap).length > 0 ? { keymap } : {}) });
    },
    showTriage,
    async status(settings) {
      // A page that has just come back has a status once it has a plan.
      if (!isOn) await begun.catch(() => undefined);
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
