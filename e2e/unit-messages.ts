import { getMessage, messagesOf } from '../lib/testing/messages.ts';

/**
 * Set up before the unit tests of a file, and before what runs our code without a browser: the messages as an English
 * browser has them. What browsers make of them is seen in the browser tests.
 */
const english = messagesOf('en');

Object.assign(globalThis, { chrome: { i18n: { getMessage: (key: string) => getMessage(english, key) } } });
