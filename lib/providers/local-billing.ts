import { isLoopback } from '../settings/loopback';
import type { Settings } from '../settings/settings';
import { LOCAL } from './presets';
import { providerOf } from './provider-of';

/** What the reader said of servers on this computer, by `localName`: whether somebody bills for what they do. */
export type LocalBilling = Settings['localBilling'];

/**
 * Whether a server on this computer bills: `unknown` where it may stand for a service elsewhere, and the reader has not
 * said. Null for an address that is not on this computer.
 */
export function billingOf(
  baseUrl: string,
  model: string,
  said: LocalBilling,
): 'free' | 'bills' | 'unknown' | null {
  const name = localName(baseUrl);
  if (name === null) return null;
  if (Object.hasOwn(said, name)) return said[name] ? 'bills' : 'free';
  return providerOf(baseUrl).id === LOCAL.id || isElsewhere(model) ? 'unknown' : 'free';
}

/** By what a server on this computer is known, however the computer is called: its port. Null for any other address. */
export function localName(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null;
  const url = new URL(baseUrl);
  return isLoopback(url) ? url.port || '80' : null;
}

/** Ollama hands models of such names to its own service, which has plans that cost (2026-11): https://docs.ollama.com/cloud */
function isElsewhere(model: string): boolean {
  return /[-:]cloud$/.test(model.trim());
}
