import { isPlainHost } from '../base/plain-host';
import type { Where } from '../store/followed-sources';
import { dayInPath, placesIn } from './day-in-address';
import { onGitHub, type Repository, rawAddress } from './github';
import { WORDS } from './words';

/** What an address as typed turns out to be, before anything was asked for. */
export type Place =
  /** @property day that stood in the address; empty where none did */
  | { kind: 'where'; address: string; where: Where; day: string }
  | { kind: 'repository'; address: string; repository: Repository }
  | { kind: 'none'; why: string };

/** As long as a source's address may be. */
const MAX_ADDRESS = 1000;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;
const EXAMPLE = 'https://example.org/digests/2026-02-06.json';

/** Reads an address as the reader typed it: `https:` only, nothing in it that says who asks. */
export function placeOf(text: string): Place {
  const typed = text.trim();
  if (typed === '') return none(WORDS.noAddress({ example: EXAMPLE }));
  // `URL` quietly drops tabs and line breaks and turns backslashes round; the reader should see neither happen.
  if (/[\s\p{Cc}\\]/u.test(typed)) return none(WORDS.spaces);
  if (typed.length > MAX_ADDRESS) return none(WORDS.longAddress);
  const url = URL.parse(HAS_SCHEME.test(typed) && !/^[\w.-]+:\d/.test(typed) ? typed : `https://${typed}`);
  if (!url) return none(WORDS.noAddress({ example: EXAMPLE }));
  if (url.protocol !== 'https:') return none(WORDS.onlyHttps);
  if (url.username !== '' || url.password !== '') return none(WORDS.credentials);
  if (!isPlainHost(url.hostname)) return none(WORDS.noAddress({ example: EXAMPLE }));
  const hub = onGitHub(url);
  if (hub === 'none') return none(WORDS.notOfGitHub);
  if (hub === null || hub instanceof URL) return placeAt(hub ?? url);
  return { kind: 'repository', address: `${rawAddress(hub).replace(/\/$/, '')}/`, repository: hub };
}

function placeAt(url: URL): Place {
  url.hash = '';
  const path = (url.pathname + url.search).replace(/%7B(yyyy|mm|dd)%7D/gi, '{$1}');
  const places = placesIn(path);
  if (places.length > 0 && places.length < 3) return none(WORDS.halfDay({ places: '{yyyy}, {mm}, {dd}' }));
  const dated = places.length > 0 ? { template: path, day: '' } : dayInPath(path);
  const kind = dated ? 'dated' : url.pathname.endsWith('/') ? 'folder' : 'file';
  const address = url.origin + (dated?.template ?? path);
  return { kind: 'where', address, where: { kind, url: address }, day: dated?.day ?? '' };
}

/** Match pattern for the browser's question: it covers every port of the host. */
export function patternOf({ url }: Pick<Where, 'url'>): string {
  return `https://${hostOf({ url })}/*`;
}

export function hostOf({ url }: Pick<Where, 'url'>): string {
  return new URL(url).hostname;
}

const none = (why: string): Place => ({ kind: 'none', why });
