import type { Refusal } from './arxiv-line';
import { WORDS } from './words';

/** Why arXiv gives no abstracts now, in words that fit behind a colon. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'too-often':
      return WORDS.tooOften;
    case 'unwell':
      return WORDS.unwell;
    case 'unreachable':
      return WORDS.unreachable;
  }
}
