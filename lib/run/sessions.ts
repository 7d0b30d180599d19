import type { Plan } from '../queue/plan';
import type { Scheduler } from '../queue/scheduler';
import type { ListingKind, Settings, View } from '../settings/settings';
import type { ListingReply, PageAnswer } from './listing-protocol';
import { createSession } from './session';
import type { About, OpenSession, Session, SessionDeps } from './session-parts';
import type { PageStatus } from './status';
import { createTabRuns } from './tab-runs';
import { tellTrouble } from './tell-trouble';
import { createPaperTriage, type TriageStore } from './triage';

export interface SessionsDeps extends Omit<SessionDeps, 'read' | 'saveView' | 'triage' | 'takeTurn'> {
  triage?: TriageStore | undefined;
  scheduler: Scheduler;
  settings(): Promise<Settings>;
  /** @param category of the listing; empty where it has none */
  plan(category: string): Promise<Plan>;
  saveView(view: Partial<View>, kind: ListingKind): Promise<void>;
  /** Resolves once the pages that let the background rest have come back; absent where there are none. */
  pagesBack?: Promise<void> | undefined;
}

/** Where listings come to be scored: one run a page, each with the plan for its category. */
export interface Sessions {
  /** @param tabId tab that shows the listing */
  open(tabId: number, send: (reply: ListingReply) => void, about?: About): Session;
  /** Settings, criteria or key have changed: every open page follows, and what failed is tried again. */
  refresh(change?: { otherKey: boolean }): Promise<void>;
  /** An alarm rang: where pages were stopped for want of a line, it is tried again. */
  wake(): Promise<void>;
  /** Scores came from elsewhere: every open page looks up anew what is known. */
  lookAgain(): Promise<void>;
  /** Scores went from the disk. Open pages keep showing theirs: to look again would be to ask, and pay, for them again. */
  scoresForgotten(): void;
  /** Only what the pages show has changed: nothing is asked. */
  showView(): Promise<void>;
  status(tabId: number): Promise<PageStatus | null>;
  /** What the reader said to the page from elsewhere. Resolves to whether there is such a page. */
  tell(tabId: number, said: PageAnswer): Promise<boolean>;
}

export function createSessions(deps: SessionsDeps): Sessions {
  const sessions = new Set<OpenSession>();
  const runs = createTabRuns();
  /** Raised with each change of settings, criteria or key, so that nobody goes on with what was read before. */
  let edition = 0;

  async function read(category: string): Promise<{ settings: Settings; plan: Plan }> {
    for (;;) {
      const mine = edition;
      const [settings, plan] = await Promise.all([deps.settings(), deps.plan(category)]);
      if (mine === edition) return { settings, plan };
    }
  }

  async function showView(except: OpenSession | null): Promise<void> {
    const settings = await deps.settings();
    for (const session of sessions) if (session !== except) session.showView(settings);
  }

  async function saveView(view: Partial<View>, kind: ListingKind, from: OpenSession): Promise<void> {
    await deps.saveView(view, kind);
    // The one that changed it has it already.
    await showView(from);
  }

  function takeTurn(mine: OpenSession, run: string): number {
    // What is no page of a tab has its own order.
    if (mine.tabId < 0) return 0;
    for (const each of sessions) if (each !== mine && each.tabId === mine.tabId) each.rest();
    return runs.begin(mine.tabId, run);
  }

  // The newest: a page that was left may not have said so yet.
  const newestOf = (tabId: number) => [...sessions].findLast((each) => each.tabId === tabId);

  const triage =
    deps.triage &&
    createPaperTriage(deps.triage, (reply) => {
      for (const session of sessions) session.showTriage(reply);
    });

  const all: Sessions = {
    open(tabId, send, about = {}) {
      const session = createSession({ tabId, ...about }, send, { ...deps, read, saveView, triage, takeTurn });
      sessions.add(session);
      return {
        async receive(request) {
          try {
            await session.receive(request);
          } catch (error) {
            const { settings } = deps;
            await tellTrouble(session, request, { send, settings, triage }).catch(() => undefined);
            throw error;
          }
        },
        close() {
          sessions.delete(session);
          session.close();
        },
      };
    },
    async refresh({ otherKey } = { otherKey: false }) {
      edition += 1;
      const mine = edition;
      const now = await Promise.all(
        [...sessions].map(async (session) => {
          const category = session.category();
          return { session, category, ...(await read(category)) };
        }),
      );
      if (mine !== edition) return;
      // What stopped the work may be mended now: another key, a higher limit.
      deps.scheduler.resume(otherKey);
      await Promise.all(
        now.map(async ({ session, category, settings, plan }) => {
          // One that shows something else by now has read what holds for that.
          if (session.category() === category) await session.follow(plan, settings);
        }),
      );
    },
    async wake() {
      if (deps.scheduler.notice()?.fault === 'offline') await all.refresh();
    },
    async lookAgain() {
      await Promise.all([...sessions].map((session) => session.lookAgain()));
    },
    scoresForgotten: () => deps.scheduler.forgetScores(),
    showView: () => showView(null),
    async status(tabId) {
      await deps.pagesBack;
      return (await newestOf(tabId)?.status(await deps.settings())) ?? null;
    },
    async tell(tabId, said) {
      await deps.pagesBack;
      const session = newestOf(tabId);
      await session?.receive(said);
      return session !== undefined;
    },
  };
  return all;
}
