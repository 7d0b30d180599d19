import { LISTING_PORT, type ListingReply, type ListingRequest } from '../messages/listing';
import { browser, type Runtime } from './browser';

/** The listing's line to the background, which may end at any time and is then opened again. */
export interface ListingConnection {
  /** Sends now, or not at all where the line is down: `onOpen` will say everything anew. */
  send(request: ListingRequest): void;
  /** Opens a new line now: after a return from the back/forward cache the old one is dead and silent. */
  reopen(): void;
  close(): void;
}

export interface ConnectionEvents {
  /** The line is open: subscribe. @param send does nothing once the line is broken */
  open(send: (request: ListingRequest) => void): void;
  reply(reply: ListingReply): void;
  /** The extension was updated or removed under this page: nothing can be sent any more. */
  orphaned(): void;
}

/** Waits before each try to reach a background that does not answer, in ms. The last is repeated. */
const BACK_OFF = [50, 250, 500, 1000, 2000, 4000];

export function connectListing(on: ConnectionEvents): ListingConnection {
  let port: Runtime.Port | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function open(): void {
    clearTimeout(timer);
    if (closed) return;
    try {
      // Throws once the extension that this script belongs to is gone.
      if (!browser.runtime?.id) throw new Error('orphaned');
      const opened = browser.runtime.connect({ name: LISTING_PORT });
      port = opened;
      opened.onMessage.addListener((reply: unknown) => {
        tries = 0;
        on.reply(reply as ListingReply);
      });
      opened.onDisconnect.addListener(() => {
        if (port !== opened) return;
        port = null;
        timer = setTimeout(open, BACK_OFF[Math.min(tries, BACK_OFF.length - 1)]);
        tries += 1;
      });
      // A page that is still telling a broken line what it shows begins anew on the next one.
      on.open((request) => port === opened && send(request));
    } catch {
      port = null;
      closed = true;
      on.orphaned();
    }
  }

  function send(request: ListingRequest): void {
    try {
      port?.postMessage(request);
    } catch {
      // The line broke this moment; `onDisconnect` follows and opens a new one.
    }
  }

  open();
  return {
    send,
    reopen() {
      const old = port;
      port = null;
      old?.disconnect();
      open();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      port?.disconnect();
      port = null;
    },
  };
}
