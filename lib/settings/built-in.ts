/**
 * Base URL that stands for the browser's own model. It is a name and no address: nothing is ever sent there,
 * so that it needs neither key nor permission.
 */
export const BUILT_IN_URL = 'browser://built-in';

/** Whether a base URL stands for the browser's own model: this very text, and nothing that looks like it. */
export function isBuiltIn(baseUrl: string): boolean {
  return baseUrl === BUILT_IN_URL;
}

/** How things stand with the browser's own model, as far as a page of ours can tell. */
export interface BuiltInState {
  /** `absent`: the browser has no such thing; `unknown`: it was asked and has not answered yet. */
  is: 'absent' | 'unknown' | 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** Share of the download that is done, 0 to 1; null where the browser does not say. */
  progress: number | null;
  /** Why the last download failed, in words for the reader; empty where it did not. */
  problem: string;
}
