import { categoriesOf } from '../arxiv/categories';
import type { PlacedEntry, Reading } from '../arxiv/entry';
import { readStanding } from '../arxiv/read-page';
import type { ListingReply, ListingRequest, RunStatus } from '../messages/listing';
import type { ListedPaper } from '../papers/paper';
import type { TriageChange } from '../papers/triage';
import { connectListing, type ListingConnection } from '../platform/listing-connection';
import type { Keymap } from '../settings/keymap';
import type { BarAction } from './bar/bar-buttons';
import type { Shown } from './follow-page';
import { listingPage } from './listing-page';
import { createOverlay, type Overlay } from './overlay';
import { restMs } from './resting';
import { subscribe } from './subscribe';
import { createViewChoice } from './view-choice';
import { type VisibleWatch, watchVisible } from './watch-visible';
import { WORDS } from './words/page';

type ReadPage = Extract<Reading, { state: 'read' }>;

/** Shows a page's scores for as long as its list is there: subscribes, paints, and passes on what the reader does. */
export function showListing(doc: Document, reading: ReadPage, signal: AbortSignal): Shown {
  const entries = [...reading.entries];
  // The page of one paper is no listing.
  const page =
    reading.layout === 'abstract' ? {} : { page: listingPage(doc.title, doc.location, reading.category) };
  const run = crypto.randomUUID();
  const listing = location.pathname;
  const ended = new AbortController();
  let overlay: Overlay | null = null;
  let keymap: Keymap = {};
  let paused = false;
  let last: RunStatus | null = null;
  let isOn = true;
  let visible: VisibleWatch | undefined;

  const view = createViewChoice(showView, (change) => connection.send({ type: 'view', view: change }));
  // First, so that what is known is looked up while places for it are made.
  const connection: ListingConnection = connectListing({
    open: subscribeAll,
    reply: hear,
    rest: () => restMs(last, isOn, Date.now()),
    orphaned: () => queueMicrotask(() => overlay?.frozen(WORDS.orphaned)),
  });
  // At once, so that the page is laid out with it the first time; the reader's "off" takes it away again.
  show();

  async function subscribeAll(send: (request: ListingRequest) => void): Promise<void> {
    view.asked();
    const papers = onePerId(entries).map((entry) => listed(entry, reading.category));
    await subscribe(send, { type: 'subscribe', papers, paused, run, listing, ...page });
    // What is on screen is told of papers that the background knows.
    if (visible || ended.signal.aborted) return;
    visible = watchVisible((ids) => connection.send({ type: 'look', ids }));
    visible.add(entries);
  }

  function hear(reply: ListingReply): void {
    switch (reply.type) {
      case 'enabled':
        isOn = reply.enabled;
        return isOn ? show() : hide();
      case 'view':
        keymap = reply.keymap ?? {};
        return view.hear(reply.view);
      case 'details':
        return overlay?.details(reply.details);
      case 'marks':
        return overlay?.marks(reply.marks);
      case 'triage':
        return overlay?.triage(reply.papers, reply.since);
      case 'status':
        last = reply.status;
        paused = isPaused(reply.status, paused);
        return overlay?.status(reply.status);
      case 'broken':
        return overlay?.frozen(reply.text);
    }
  }

  function show(): void {
    if (overlay) return;
    const on = {
      ...{ view: view.change, act, tryAgain: () => act({ does: 'resume' }) },
      triage: (changes: TriageChange[]) => connection.send({ type: 'triage', changes }),
      details: (id: string) => connection.send({ type: 'details', id }),
      scoreAgain: (id: string) => want({ type: 'scoreAgain', id }),
      found,
    };
    overlay = createOverlay(doc, { ...reading, entries }, on, () => readStanding(doc, location.href));
    showView();
  }

  function showView(): void {
    if (view.now) overlay?.view(view.now, keymap);
  }

  function found(now: readonly PlacedEntry[]): void {
    visible?.add(now);
    const added = now.filter((entry) => !entries.includes(entry));
    if (added.length === 0) return;
    entries.push(...added);
    last = null;
    connection.again();
  }

  function hide(): void {
    overlay?.remove();
    overlay = null;
  }

  /** Asks for work. How things stood before says nothing of whether the background may rest now. */
  function want(request: ListingRequest): void {
    last = null;
    connection.send(request);
  }

  function act(action: BarAction): void {
    if (action.does === 'reload') return location.reload();
    if (action.does === 'options') return connection.send({ type: 'openOptions' });
    if (action.does === 'digest') {
      const [shown, order] = [overlay?.narrowedTo(), overlay?.sortedTo()];
      return connection.send({ type: 'digest', ...(shown ? { shown } : {}), ...(order ? { order } : {}) });
    }
    paused = action.does === 'stop';
    if (action.does === 'approve') want({ type: 'approve', papers: action.papers });
    else want({ type: action.does });
  }

  /** Only what the lost connection stopped is taken up again: anything else waits for the reader. */
  function cameOnline(): void {
    const fault = last?.notice?.fault;
    if (!paused && (fault === 'offline' || fault === 'unreachable')) want({ type: 'resume' });
  }

  function beat(): void {
    connection.check();
    overlay?.alive();
  }

  function shown(): void {
    if (doc.visibilityState !== 'visible') return;
    beat();
    connection.wake();
  }

  const window = doc.defaultView;
  doc.addEventListener('visibilitychange', shown, ended);
  window?.addEventListener('pageshow', (event) => event.persisted && connection.reopen(), ended);
  // A reader who reloads at once finds the page as it was left.
  window?.addEventListener('pagehide', view.save, ended);
  window?.addEventListener('online', cameOnline, ended);

  function end(): void {
    visible?.stop();
    connection.close();
    ended.abort();
  }

  signal.addEventListener(
    'abort',
    () => {
      end();
      overlay?.frozen(WORDS.orphaned);
    },
    ended,
  );
  return {
    beat,
    stands: () => entries.some(({ parts }) => parts[0].isConnected),
    mend: () => overlay?.look() ?? false,
    stop() {
      view.save();
      end();
      hide();
    },
  };
}

/** The popup may stop a page and have it go on as well. */
function isPaused({ phase }: RunStatus, before: boolean): boolean {
  return phase === 'stopped' || (before && phase !== 'running' && phase !== 'waiting');
}

/** Search results may show several versions of a paper: the first stands for all of them. */
function onePerId(entries: readonly PlacedEntry[]): PlacedEntry[] {
  const first = new Map<string, PlacedEntry>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  return [...first.values()];
}

function listed(entry: PlacedEntry, subject: string): ListedPaper {
  const { id, version, title, authors, abstract, kind, announced, comments } = entry;
  return {
    ...{ id, version, title, authors, abstract, kind, comments, replaced: kind === 'replace' },
    categories: categoriesOf(entry),
    mailing: subject && announced ? { subject, day: announced } : null,
  };
}
