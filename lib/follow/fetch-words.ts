import { type Failed, MAX_MEGABYTES } from './fetch-source';
import { WORDS } from './words';

/** Why nothing of a file was to be had, in a sentence. */
export function fetchWords(fetched: Failed, host: string): string {
  switch (fetched.kind) {
    case 'missing':
      return WORDS.notThere({ host, status: fetched.status });
    case 'moved':
      return WORDS.moved({ host });
    case 'refused':
      return WORDS.refused({ host, status: fetched.status });
    case 'tooLarge':
      return WORDS.tooLarge({ most: MAX_MEGABYTES });
    case 'slow':
      return WORDS.slow({ host });
    case 'unreachable':
      return WORDS.unreachable({ host });
  }
}
