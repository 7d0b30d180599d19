import type { Refusal } from './arxiv-line';

/** Why arXiv gives no abstracts now, in words that fit behind a colon. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'too-often':
      return 'arXiv asks for patience';
    case 'unwell':
      return 'arXiv is overloaded';
    case 'unreachable':
      return 'arXiv cannot be reached';
  }
}
