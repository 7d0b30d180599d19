import { LISTING_PORT } from '../messages';
import type { Desk } from '../scoring/desk';
import { readListingRequest } from '../scoring/listing-request';
import { browser } from './browser';
import { roleOf } from './sender';

/** Lets listings on arXiv's own pages, and nobody else, take a seat at the desk. */
export function answerListings(opening: Promise<Desk>): void {
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
    const seat = opening.then((desk) =>
      desk.open(tabId, (reply) => {
        if (open) port.postMessage(reply);
      }),
    );
    port.onMessage.addListener((message: unknown) => {
      const request = readListingRequest(message);
      if (request) void seat.then((taken) => (open ? taken.hear(request) : undefined));
    });
    port.onDisconnect.addListener(() => {
      open = false;
      void seat.then((taken) => taken.leave());
    });
  });
}
