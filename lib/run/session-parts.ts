import type { Plan } from '../queue/plan';
import type { ListingKind, Settings, View } from '../settings/settings';
import type { ListingSubscriber } from './listing-notes';
import type { ListingRequest } from './listing-protocol';
import type { RunDeps } from './run-parts';
import type { PageStatus } from './status';
import type { PaperTriage, TriageReply } from './triage';

/** One open listing, as its page talks to it. */
export interface Session {
  receive(request: ListingRequest): Promise<void>;
  /** The page is gone: what is under way for it is kept, nothing more is asked. */
  close(): void;
}

/** What a session is of, besides its tab. */
export interface About {
  /** Category of what is no page, which says its own. */
  category?: string;
  /** Of what is one, as the browser names it. */
  url?: string;
  /** Nobody looks at it: its answers may come late, for less. Never of a page. */
  canWait?: boolean;
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

export type Subscription = Extract<ListingRequest, { type: 'subscribe' }>;

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
