import { LISTING_PORT, type ListingReply } from '../messages/listing';
import { readListingRequest } from '../messages/listing-request';
import type { Sessions } from '../run/sessions';
import { browser } from './browser';
import { roleOf } from './sender';
import { WORDS } from './words';

/** Lets listings on arXiv's own pages, and nobody else, open a session. */
export function answerListings(opening: Promise<Sessions>): void {
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (
      port.name !== LISTING_PORT ||
      !port.sender ||
      tabId === undefined ||
      roleOf(port.sender) !== 'listing'
    ) {
      port.disconnect();
      return;
    }
    let open = true;
    const send = (reply: ListingReply) => {
      try {
        if (open) port.postMessage(reply);
      } catch {
        // The line broke this moment; `onDisconnect` follows, and the page opens a new one.
        open = false;
      }
    };
    const { url = '' } = port.sender;
    const session = opening.then((sessions) => sessions.open(tabId, send, { url }));
    session.catch(ignore);
    port.onMessage.addListener((message: unknown) => {
      const request = readListingRequest(message);
      if (!request) return;
      // What fails later is told of by the run itself; without a beginning there is none.
      const failed = () => request.type === 'subscribe' && send({ type: 'broken', text: WORDS.broken });
      session.then((taken) => (open ? taken.receive(request) : undefined)).catch(failed);
    });
    port.onDisconnect.addListener(() => {
      open = false;
      session.then((taken) => taken.close()).catch(ignore);
    });
  });
}

/** Told of elsewhere; here it must only not take the worker along. */
const ignore = () => undefined;
