import type { Plan } from '../queue/plan';
import type { Scheduler } from '../queue/scheduler';
import type { Settings } from '../settings/settings';
import type { ListingReply, ListingRequest } from './listing-protocol';
import { createRun, type Run, type RunDeps } from './run';
import type { Listing } from './run-state';
import type { RunStatus } from './status';

export interface SessionsDeps extends Omit<RunDeps, 'send'> {
  scheduler: Scheduler;
  settings(): Promise<Settings>;
  plan(): Promise<Plan>;
  saveView(view: Partial<Settings['view']>): Promise<void>;
  openOptions(): Promise<void>;
}

/** One open listing. */
export interface Session {
  receive(request: ListingRequest): Promise<void>;
  leave(): void;
}

/** Where listings come to be scored: one run a page, all with the same plan. */
export interface Sessions {
  /** @param tabId tab that shows the listing */
  open(tabId: number, send: (reply: ListingReply) => void): Session;
  /** Settings, criteria or key have changed: every open page follows, and what failed is tried again. */
  refresh(change?: { otherKey: boolean }): Promise<void>;
  /** An alarm rang: where pages were stopped for want of a line, it is tried again. */
  wake(): Promise<void>;
  /** Scores came from elsewhere: every open page looks up anew what is known. */
  lookAgain(): Promise<void>;
  /** Only what the pages show has changed: nothing is asked. */
  showView(): Promise<void>;
  status(tabId: number): Promise<RunStatus | null>;
}

/** What the desk knows of one listing. */
interface Place {
  tabId: number;
  run: Run;
  send(reply: ListingReply): void;
  /** What the page subscribed to; it waits here while Winnow is switched off. */
  listing: Listing | null;
  /** The reader pressed Stop on this page. */
  paused: boolean;
  /** Its run was begun, and Winnow was not switched off since. */
  on: boolean;
}

/** What a reader who had stopped a page says to have it go on. */
const GOES_ON: readonly ListingRequest['type'][] = ['resume', 'approve', 'rescore'];

export function createSessions(deps: SessionsDeps): Sessions {
  const places = new Set<Place>();
  /** Raised with each change of settings, criteria or key, so that nobody goes on with what was read before. */
  let edition = 0;

  async function read(): Promise<{ settings: Settings; plan: Plan }> {
    for (;;) {
      const mine = edition;
      const [settings, plan] = await Promise.all([deps.settings(), deps.plan()]);
      if (mine === edition) return { settings, plan };
    }
  }

  async function begin(place: Place): Promise<void> {
    const { settings, plan } = await read();
    // The page may be gone by now: nobody is to pay for it.
    if (!places.has(place) || !place.listing) return;
    const { enabled, view } = settings;
    place.on = enabled;
    place.send({ type: 'enabled', enabled });
    if (!enabled) return;
    place.send({ type: 'view', view });
    await place.run.begin(plan, place.listing, place.paused);
  }

  async function receive(place: Place, request: ListingRequest): Promise<void> {
    const { run } = place;
    if (request.type === 'subscribe') place.listing = request;
    if (request.type === 'subscribe') place.paused = request.paused;
    if (request.type === 'stop') place.paused = true;
    if (GOES_ON.includes(request.type)) place.paused = false;
    switch (request.type) {
      case 'subscribe':
        return begin(place);
      case 'view':
        await deps.saveView(request.view);
        return sendView(place);
      case 'openOptions':
        return deps.openOptions();
    }
    // A page that is switched off, or still looked up, asks for nothing.
    if (!place.on) return;
    switch (request.type) {
      case 'look':
        return run.look(request.ids);
      case 'stop':
        return run.stop();
      case 'resume':
        return run.resume();
      case 'approve':
        return run.approve(request.papers);
      case 'rescore':
        return run.rescore();
    }
  }

  /** The other pages follow; the one that changed it has it already. */
  async function sendView(except: Place | null): Promise<void> {
    const { view } = await deps.settings();
    for (const place of places) if (place !== except) place.send({ type: 'view', view });
  }

  async function follow(place: Place, plan: Plan, { enabled, view }: Settings): Promise<void> {
    if (!place.listing) return;
    const was = place.on;
    place.on = enabled;
    place.send({ type: 'enabled', enabled });
    if (!enabled) return place.run.stop();
    place.send({ type: 'view', view });
    await (was ? place.run.follow(plan) : place.run.begin(plan, place.listing, place.paused));
  }

  const sessions: Sessions = {
    open(tabId, send) {
      const place: Place = {
        tabId,
        send,
        listing: null,
        paused: false,
        on: false,
        run: createRun({ ...deps, send }),
      };
      places.add(place);
      return {
        receive: (request) => receive(place, request),
        leave() {
          places.delete(place);
          place.run.end();
        },
      };
    },
    async refresh({ otherKey } = { otherKey: false }) {
      edition += 1;
      const mine = edition;
      const { settings, plan } = await read();
      if (mine !== edition) return;
      // What stopped the work may be mended now: another key, a higher limit.
      deps.scheduler.resume(otherKey);
      await Promise.all([...places].map((place) => follow(place, plan, settings)));
    },
    async wake() {
      if (deps.scheduler.notice()?.fault === 'offline') await sessions.refresh();
    },
    async lookAgain() {
      await Promise.all([...places].filter(({ on }) => on).map(begin));
    },
    showView: () => sendView(null),
    async status(tabId) {
      // The newest: a page that was left may not have said so yet.
      const place = [...places].findLast((each) => each.tabId === tabId);
      return place?.run.status() ?? null;
    },
  };
  return sessions;
}
