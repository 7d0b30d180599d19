import type { Mark } from '../messages/listing';

/** What a mark says, in words. The names are a contract: assistive technology and tests read them. */
export interface MarkWords {
  /** Accessible name of the tile. */
  name: string;
  /** Reason line. */
  line: string;
  /** `plain` a criterion met; `quiet` nothing met; `waiting`; `bad`; `warn`. */
  tone: 'plain' | 'quiet' | 'waiting' | 'bad' | 'warn';
  /** In front of the line: what this score was made for, if not for today, or made from, if not from the whole. */
  old: string;
}

const STRENGTHS = ['none', 'faint', 'fair', 'strong', 'very strong'] as const;

const NOTES = {
  'no key': '',
  'no abstract': 'Waits for an abstract.',
  gone: 'Its abstract is not to be had.',
  replacement: 'Replacement, not sent to the model.',
  stopped: 'Stopped before this paper.',
  question: '',
  later: 'Not asked about.',
  title: 'Left out by its title.',
} as const;

const STALE = {
  criteria: 'of earlier criteria',
  model: 'by another model',
  text: 'of an earlier text',
  imported: 'from a digest',
} as const;

export function markWords(mark: Mark): MarkWords {
  switch (mark.state) {
    case 'scored': {
      const { relevance, novelty, comment, stale, flagged, second, titleOnly = false } = mark;
      const how = `${second ? ', second opinion' : ''}${titleOnly ? ', from the title only' : ''}`;
      const name = `Relevance ${relevance} of 10, novelty ${novelty} of 10${stale ? `, ${STALE[stale]}` : ''}${how}`;
      const line = comment || 'No close match to your criteria.';
      if (flagged)
        return {
          name,
          line: `This abstract speaks to an AI, not to readers. ${line}`,
          tone: 'warn',
          old: oldWords(mark),
        };
      return { name, line, tone: comment ? 'plain' : 'quiet', old: oldWords(mark) };
    }
    case 'keyword': {
      const words = mark.matched.join(', ');
      const name = `Keyword match: ${STRENGTHS[mark.strength]}${words ? ` (${words})` : ''}`;
      const found = words ? `Keywords: ${words}` : 'No keywords of your criteria.';
      return {
        name,
        line: [NOTES[mark.note], found].filter(Boolean).join(' '),
        tone: words ? 'plain' : 'quiet',
        old: '',
      };
    }
    case 'waiting':
      return { name: 'Waiting for a score', line: 'Waiting for a score…', tone: 'waiting', old: '' };
    case 'failed':
      return {
        name: `Could not be scored: ${mark.why}`,
        line: `Could not be scored: ${mark.why}`,
        tone: 'bad',
        old: '',
      };
  }
}

function oldWords({ stale, model, titleOnly = false }: Extract<Mark, { state: 'scored' }>): string {
  const from = titleOnly ? ', from the title only' : '';
  if (stale === 'imported') return `Score by ${model}${from}: `;
  if (stale) return `Score ${STALE[stale]}${from}: `;
  return titleOnly ? 'From the title only: ' : '';
}
