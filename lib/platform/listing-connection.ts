import { LISTING_PORT, type ListingReply, type ListingRequest } from '../messages/listing';
import { AWAKE } from './awake';
import { browser, type Runtime } from './browser';

/** The listing's line to the background, which may end at any time and is opened again once there is something to say. */
export interface ListingConnection {
  /** Sends now, or as soon as the background has the page's papers: where the line is down, it is opened for it. */
  send(request: ListingRequest): void;
  /** Opens a line where there is none. */
  wake(): void;
  /** The page shows more than the background was told: subscribes anew. */
  again(): void;
  /** Opens a new line now: after a return from the back/forward cache the old one is dead and silent. */
  reopen(): void;
  /** Looks whether the extension is still there: a page without a line hears nothing of its end. */
  check(): void;
  close(): void;
}

export interface ConnectionEvents {
  /**
   * The line is open: subscribe. Resolves once the background has been told all.
   *
   * @param send does nothing once the line is broken
   */
  open(send: (request: ListingRequest) => void): Promise<void>;
  reply(reply: ListingReply): void;
  /**
   * The line has ended, as it does where the browser lets an idle background rest: how long it may stay so, in ms, if the
   * page has nothing to say before. 0 where something is under way; a line that is opened wakes the background.
   */
  rest(): number;
  /** The extension was updated or removed under this page: nothing can be sent any more. */
  orphaned(): void;
}

/** Waits before each try to reach a background that does not answer, in ms. The last is repeated. */
const BACK_OFF = [50, 250, 500, 1000, 2000, 4000];
/** As long as timers can wait, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function connectListing(on: ConnectionEvents): ListingConnection {
  let port: Runtime.Port | null = null;
  /** The background has the page's papers. */
  let isHeard = false;
  /** To be said once it has. */
  let unsaid: ListingRequest[] = [];
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** Who waits for the background to have the papers. */
  let waiting: (() => void)[] = [];
  let telling: Promise<unknown> = Promise.resolve();

  function open(): void {
    clearTimeout(timer);
    if (closed || !check()) return;
    try {
      const opened = browser.runtime.connect({ name: LISTING_PORT });
      port = opened;
      opened.onMessage.addListener((reply: unknown) => {
        tries = 0;
        on.reply(reply as ListingReply);
      });
      opened.onDisconnect.addListener(() => {
        if (port === opened) ended();
      });
      telling = tell(opened);
    } catch {
      orphan();
    }
  }

  async function tell(line: Runtime.Port): Promise<void> {
    // A page that is still telling a broken line what it shows begins anew on the next one.
    const send = (request: ListingRequest) => port === line && post(request);
    isHeard = false;
    await on.open(send);
    if (port === line) heard();
  }

  function ended(): void {
    port = null;
    const backOff = BACK_OFF[Math.min(tries, BACK_OFF.length - 1)] ?? 0;
    const wait = tries > 0 || unsaid.length > 0 ? backOff : Math.max(backOff, on.rest());
    tries += 1;
    if (wait <= LONGEST_TIMER_MS) timer = setTimeout(open, wait);
  }

  function heard(): void {
    isHeard = true;
    const now = unsaid;
    unsaid = [];
    for (const request of now) post(request);
    settle();
  }

  function settle(): void {
    for (const each of waiting) each();
    waiting = [];
  }

  function post(request: ListingRequest): void {
    try {
      port?.postMessage(request);
    } catch {
      // The line broke this moment; `onDisconnect` follows and opens a new one, on which all papers are told anew.
      if (isHeard) keep(request);
    }
  }

  function keep(request: ListingRequest): void {
    // Of what is on screen, only what is there now.
    unsaid = unsaid.filter(({ type }) => type !== 'look' || request.type !== 'look');
    unsaid.push(request);
  }

  /** Throws nothing, though what belongs to an extension that is gone may. */
  function check(): boolean {
    let id: string | undefined;
    try {
      id = browser.runtime?.id;
    } catch {
      id = undefined;
    }
    if (!id) orphan();
    return Boolean(id);
  }

  function orphan(): void {
    if (closed) return;
    port = null;
    closed = true;
    clearTimeout(timer);
    settle();
    on.orphaned();
  }

  const wake = () => {
    if (!port) open();
  };
  const hear = (message: unknown) => {
    if (message !== AWAKE) return undefined;
    wake();
    return new Promise<void>((resolve) => {
      if (closed || (port && isHeard)) resolve();
      else waiting.push(resolve);
    });
  };
  browser.runtime.onMessage.addListener(hear);
  open();
  return {
    send(request) {
      if (port && isHeard) return post(request);
      keep(request);
      wake();
    },
    wake,
    again() {
      if (!port) return open();
      telling = telling.then(() => port && tell(port));
    },
    reopen() {
      const old = port;
      port = null;
      old?.disconnect();
      open();
    },
    check: () => void (closed || check()),
    close() {
      closed = true;
      clearTimeout(timer);
      browser.runtime?.onMessage?.removeListener(hear);
      port?.disconnect();
      port = null;
    },
  };
}
