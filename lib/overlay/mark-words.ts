import type { Mark } from '../messages';

/** What a mark says, in words. The names are a contract: assistive technology and tests read them. */
export interface MarkWords {
  /** Accessible name of the tile. */
  name: string;
  /** Reason line. */
  line: string;
  /** `plain` a criterion met; `quiet` nothing met; `waiting`; `bad`; `warn`. */
  tone: 'plain' | 'quiet' | 'waiting' | 'bad' | 'warn';
  /** In front of the line: this is of earlier criteria, or of another text. */
  old: boolean;
}

const STRENGTHS = ['none', 'faint', 'fair', 'strong', 'very strong'] as const;

const NOTES = {
  'no key': '',
  'no abstract': 'Waits for an abstract.',
  replacement: 'Replacement, not sent to the model.',
  stopped: 'Stopped before this paper.',
} as const;

export function markWords(mark: Mark): MarkWords {
  switch (mark.state) {
    case 'scored': {
      const { relevance, novelty, comment, stale, flagged } = mark;
      const name = `Relevance ${relevance} of 10, novelty ${novelty} of 10${stale ? ', of earlier criteria' : ''}`;
      const line = comment || 'No close match to your criteria.';
      if (flagged)
        return {
          name,
          line: `The abstract contains text addressed to an AI. ${line}`,
          tone: 'warn',
          old: stale,
        };
      return { name, line, tone: comment ? 'plain' : 'quiet', old: stale };
    }
    case 'keyword': {
      const words = mark.matched.join(', ');
      const name = `Keyword match: ${STRENGTHS[mark.strength]}${words ? ` (${words})` : ''}`;
      const found = words ? `Keywords: ${words}` : 'No keywords of your criteria.';
      return {
        name,
        line: [NOTES[mark.note], found].filter(Boolean).join(' '),
        tone: words ? 'plain' : 'quiet',
        old: false,
      };
    }
    case 'waiting':
      return { name: 'Waiting for a score', line: 'Waiting for a score…', tone: 'waiting', old: false };
    case 'failed':
      return {
        name: `Could not be scored: ${mark.why}`,
        line: `Could not be scored: ${mark.why}`,
        tone: 'bad',
        old: false,
      };
  }
}
