import type { RequestName, Requests } from '../messages/requests';
import { unsavedWords } from '../store/unkept';
import { browser, type Runtime } from './browser';
import type { Envelope, Refused } from './request';
import { roleOf } from './sender';

/** One handler for every request; the compiler sees to it that none is missing. */
export type Handlers = {
  [N in RequestName]: (ask: Requests[N]['ask']) => Promise<Requests[N]['reply']>;
};

/**
 * Answers the requests of the extension's own pages and of nobody else. Must run synchronously at the
 * worker's start, or the message that woke it is lost; the handlers may come when they are ready.
 */
export function answerRequests(opening: Promise<Handlers>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isEnvelope(message)) return undefined;
    if (roleOf(sender) !== 'own-page')
      return Promise.reject(new Error('This message is not for you to send.'));
    return opening.then((handlers) => {
      if (!Object.hasOwn(handlers, message.name)) throw new Error(`There is no request ${message.name}.`);
      const handler = handlers[message.name] as (ask: unknown) => Promise<unknown>;
      return handler(message.ask).catch(refusalOf);
    });
  });
}

/** A disk that is full, or gone, has words of its own; anything else is no answer. */
function refusalOf(error: unknown): Refused {
  const refused = unsavedWords(error);
  if (refused === null) throw error;
  return { refused };
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('ask' in message))
    return false;
  return typeof message.name === 'string';
}
