import { isBuiltIn } from '../settings/built-in';
import { isLoopback } from '../settings/loopback';
import { BROWSER, LOCAL, OTHER, PRESETS } from './presets';
import type { Provider } from './provider';

/**
 * The provider at a base URL. A service on the web is known by its host; a server on this computer by its
 * port, whichever way the computer is named. An address that is none is any other.
 */
export function providerOf(baseUrl: string): Provider {
  if (isBuiltIn(baseUrl)) return BROWSER;
  if (!URL.canParse(baseUrl)) return OTHER;
  const url = new URL(baseUrl);
  const known = PRESETS.find((preset) => samePlace(new URL(preset.baseUrl), url));
  return known ?? (isLoopback(url) ? LOCAL : OTHER);
}

function samePlace(a: URL, b: URL): boolean {
  if (isLoopback(a) && isLoopback(b)) return a.port === b.port;
  return a.host === b.host;
}
