import { LOOPBACK_HOSTS } from '../settings/loopback';
import { browser, type Manifest } from './browser';

/** The optional permission that the rule needs; it brings no warning of its own. */
export const LOOPBACK_RULES = 'declarativeNetRequestWithHostAccess' as Manifest.OptionalPermission;

/** What we use of the browser's interface; the polyfill's types leave it out. */
interface NetRequest {
  updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
}

const RULE_ID = 1;

/**
 * Takes the `Origin` header off our own requests to this computer, and off nobody else's. Ollama and others
 * answer 403 to the origin of an extension, though the reader has allowed Winnow to reach them. Has an effect
 * only where the reader has; where the browser has no such rules, the fault's text says what to set instead.
 *
 * The rule lasts as long as the browser runs, so it is laid down anew at each start of the background, and
 * as soon as the reader has allowed it.
 */
export async function dropLoopbackOrigin(): Promise<void> {
  const { declarativeNetRequest } = browser as { declarativeNetRequest?: NetRequest };
  const rule = {
    id: RULE_ID,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'remove' }],
    },
    condition: {
      initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
      requestDomains: LOOPBACK_HOSTS,
      resourceTypes: ['xmlhttprequest'],
    },
  };
  await declarativeNetRequest
    ?.updateSessionRules({ removeRuleIds: [RULE_ID], addRules: [rule] })
    .catch(() => undefined);
}
