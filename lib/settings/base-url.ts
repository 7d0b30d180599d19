import { isPlainHost } from '../base/plain-host';
import { BUILT_IN_URL, isBuiltIn } from './built-in';
import { isLoopback } from './loopback';
import { WORDS } from './words';

/** What became of a typed base URL: an address that may be saved, or one plain sentence on what is wrong. */
export type BaseUrlCheck =
  | {
      ok: true;
      /** Normalised, without a slash at the end. */
      url: string;
      origin: string;
      /**
       * Match pattern for the browser's permission prompt; it covers every port of the host. Null where there is
       * nothing to reach.
       */
      pattern: string | null;
    }
  | { ok: false; why: string };

const EXAMPLE = 'https://api.openai.com/v1';
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Checks the address of a model service: https anywhere, http only on this computer, nothing in it that
 * could hide where a key goes.
 */
export function checkBaseUrl(text: string): BaseUrlCheck {
  const typed = text.trim();
  if (typed === '') return no(WORDS.noAddress({ example: EXAMPLE }));
  if (isBuiltIn(typed)) return { ok: true, url: BUILT_IN_URL, origin: BUILT_IN_URL, pattern: null };
  // `URL` quietly drops tabs and line breaks and turns backslashes round; the reader should see neither happen.
  if (/[\s\p{Cc}\\]/u.test(typed)) return no(WORDS.spaces);
  if (!HAS_SCHEME.test(typed)) return no(suggestScheme(typed));
  if (!URL.canParse(typed)) return no(WORDS.notWeb({ example: EXAMPLE }));
  const url = new URL(typed);
  const why = whyNot(url, typed);
  if (why !== null) return no(why);
  return {
    ok: true,
    url: url.origin + url.pathname.replace(/\/+$/, ''),
    origin: url.origin,
    pattern: `${url.protocol}//${url.hostname}/*`,
  };
}

/**
 * What a key is bound to, at a base URL that was checked before. The browser's own model has a name of its own
 * here: to `URL` its origin is `null`, as are those of all addresses that nobody knows.
 */
export function originOf(baseUrl: string): string {
  return isBuiltIn(baseUrl) ? BUILT_IN_URL : new URL(baseUrl).origin;
}

function whyNot(url: URL, typed: string): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return WORDS.notHttps({ example: EXAMPLE });
  if (url.username !== '' || url.password !== '' || typed.includes('@')) {
    return WORDS.credentials;
  }
  if (/[?#]/.test(typed)) return WORDS.query;
  if (url.hostname.startsWith('[')) {
    return WORDS.brackets;
  }
  if (!isPlainHost(url.hostname)) return WORDS.hostName({ example: EXAMPLE });
  if (url.protocol === 'http:' && !isLoopback(url)) {
    return WORDS.plainHttp;
  }
  if (/\/chat\/completions\/*$/.test(url.pathname)) return WORDS.wholePath;
  return null;
}

function suggestScheme(typed: string): string {
  const host = /^[^/:]*/.exec(typed)?.[0].toLowerCase() ?? '';
  const guess = `${isLoopback({ hostname: host }) ? 'http' : 'https'}://${typed}`;
  return checkBaseUrl(guess).ok ? WORDS.noScheme({ guess }) : WORDS.notHttps({ example: EXAMPLE });
}

function no(why: string): BaseUrlCheck {
  return { ok: false, why };
}
