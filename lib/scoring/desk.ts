import type { ListingReply, ListingRequest, RunStatus } from '../messages';
import type { Settings } from '../settings/settings';
import type { Dispatcher } from './dispatcher';
import { type Plan, samePlan } from './plan';
import { createRun, type Run, type RunDeps } from './run';

export interface DeskDeps extends Omit<RunDeps, 'send'> {
  dispatcher: Dispatcher;
  settings(): Promise<Settings>;
  plan(): Promise<Plan>;
  saveView(view: Partial<Settings['view']>): Promise<void>;
  openOptions(): Promise<void>;
}

/** One open listing. */
export interface Seat {
  hear(request: ListingRequest): Promise<void>;
  leave(): void;
}

/** Where listings come to be scored: one run a page, all with the same plan. */
export interface Desk {
  /** @param tabId tab that shows the listing */
  open(tabId: number, send: (reply: ListingReply) => void): Seat;
  /** Settings, criteria or key have changed: every open page follows. */
  refresh(): Promise<void>;
  status(tabId: number): Promise<RunStatus | null>;
}

export function createDesk(deps: DeskDeps): Desk {
  const seats = new Map<Run, { tabId: number; send: (reply: ListingReply) => void }>();
  let current: Plan | null = null;

  async function hear(run: Run, send: (reply: ListingReply) => void, request: ListingRequest): Promise<void> {
    switch (request.type) {
      case 'subscribe': {
        const { enabled, view } = await deps.settings();
        send({ type: 'enabled', enabled });
        if (!enabled) return;
        send({ type: 'view', view });
        current = await deps.plan();
        return run.begin(current, request.papers, request.paused);
      }
      case 'look':
        return run.look(request.ids);
      case 'stop':
        return run.stop();
      case 'resume':
        return run.resume();
      case 'rescore':
        return run.rescore();
      case 'view':
        await deps.saveView(request.view);
        return sendView(run);
      case 'openOptions':
        return deps.openOptions();
    }
  }

  /** The other pages follow; the one that changed it has it already. */
  async function sendView(except: Run | null): Promise<void> {
    const { view } = await deps.settings();
    for (const [run, { send }] of seats) if (run !== except) send({ type: 'view', view });
  }

  return {
    open(tabId, send) {
      const run = createRun({ ...deps, send });
      seats.set(run, { tabId, send });
      return {
        hear: (request) => hear(run, send, request),
        leave() {
          seats.delete(run);
          run.end();
        },
      };
    },
    async refresh() {
      const { enabled } = await deps.settings();
      const next = await deps.plan();
      const same = current !== null && samePlan(current, next);
      current = next;
      for (const { send } of seats.values()) send({ type: 'enabled', enabled });
      if (enabled) await sendView(null);
      // What stopped the work may be mended now: another key, a higher limit.
      deps.dispatcher.resume();
      for (const run of seats.keys()) {
        if (!enabled) run.stop();
        else await (same ? run.adopt(next) : run.replan(next));
      }
    },
    async status(tabId) {
      for (const [run, seat] of seats) if (seat.tabId === tabId) return run.status();
      return null;
    },
  };
}
