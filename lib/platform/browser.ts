/** The browser: polyfill (one file), ports, requests, who may send what. */

/**
 * The one place that imports the polyfill. It evens out browsers older than Chrome 148, which lack the
 * `browser` namespace and promise-returning message listeners; on newer ones it steps aside.
 */
import browser from 'webextension-polyfill';

export type { Manifest, Runtime } from 'webextension-polyfill';
export { browser };
