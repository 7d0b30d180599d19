import { isolated } from '../base/text-direction';
import type { Mark } from '../messages/listing';
import { WORDS as FOLLOWED } from './words/followed';
import { WORDS } from './words/marks';

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

export const STRENGTHS: readonly string[] = [
  WORDS.strengthNone,
  WORDS.strengthFaint,
  WORDS.strengthFair,
  WORDS.strengthStrong,
  WORDS.strengthVery,
];

const NOTES = {
  'no key': '',
  'no abstract': WORDS.noAbstract,
  gone: WORDS.abstractGone,
  replacement: WORDS.replacement,
  stopped: WORDS.paperStopped,
  question: '',
  later: WORDS.paperNotAsked,
  title: WORDS.leftOut,
  unlike: WORDS.paperUnlike,
  followed: FOLLOWED.notBought,
} as const;

type Scored = Extract<Mark, { state: 'scored' }>;
type Stale = NonNullable<Scored['stale']>;

/** Behind the scores, between commas. */
const STALE: Record<Stale, (mark: Scored) => string> = {
  criteria: () => WORDS.ofEarlierCriteria,
  model: () => WORDS.byAnotherModel,
  text: () => WORDS.ofEarlierText,
  imported: () => WORDS.fromDigest,
  followed: ({ model }) => FOLLOWED.fromName({ name: isolated(model) }),
};

/** In front of the line. */
const OLD: Record<Stale, (mark: Scored) => string> = {
  criteria: () => WORDS.scoreOfEarlierCriteria,
  model: () => WORDS.scoreByAnotherModel,
  text: () => WORDS.scoreOfEarlierText,
  imported: ({ model }) => WORDS.scoreBy({ model }),
  followed: ({ model }) => FOLLOWED.scoreFrom({ name: isolated(model) }),
};

const commas = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(', ');

/**
 * What the device makes of a paper by what it learned, beside what the mark says: how likely a paper without a score is
 * relevant, and whether it may turn out either way, whatever was said of it. Empty where it makes nothing of it.
 */
export function estimateWords({ learned, state }: Mark): string {
  if (!learned || state === 'failed') return '';
  const likely = state === 'scored' ? null : learned.likely;
  return commas(
    likely !== null && WORDS.estimated({ percent: percentOf(likely) }),
    learned.close && WORDS.isClose,
  );
}

/** In steps of five, and never for certain: more would claim too much. */
export function percentOf(likely: number): number {
  return Math.min(95, Math.max(5, 5 * Math.round(20 * likely)));
}

export function markWords(mark: Mark): MarkWords {
  switch (mark.state) {
    case 'scored': {
      const { relevance, novelty, comment, stale, flagged, second, titleOnly = false } = mark;
      const name = commas(
        WORDS.score({ relevance, novelty }),
        stale && STALE[stale](mark),
        toComeWords(mark),
        second && WORDS.secondOpinion,
        titleOnly && WORDS.titleOnly,
      );
      const line = comment || (stale === 'followed' ? FOLLOWED.noReason : WORDS.noMatch);
      if (flagged) return { name, line: `${WORDS.speaksToAi} ${line}`, tone: 'warn', old: oldWords(mark) };
      return { name, line, tone: comment ? 'plain' : 'quiet', old: oldWords(mark) };
    }
    case 'keyword': {
      const words = mark.matched.join(', ');
      const strength = STRENGTHS[mark.strength] ?? '';
      const match = words ? WORDS.keywordMatchOf({ strength, words }) : WORDS.keywordMatch({ strength });
      const name = mark.note === 'unlike' ? WORDS.nameOfLeftOut({ match }) : match;
      const found = words ? WORDS.keywords({ words }) : WORDS.noKeywords;
      return {
        name,
        line: [NOTES[mark.note], found].filter(Boolean).join(' '),
        tone: words ? 'plain' : 'quiet',
        old: '',
      };
    }
    case 'waiting':
      return { name: WORDS.waiting, line: WORDS.waitingLine, tone: 'waiting', old: '' };
    case 'failed': {
      const text = WORDS.notScored({ why: mark.why });
      return { name: text, line: text, tone: 'bad', old: '' };
    }
  }
}

function oldWords(mark: Scored): string {
  const { stale, titleOnly = false } = mark;
  if (!stale) return titleOnly ? WORDS.scoreIs({ what: WORDS.scoreOfTitle }) : '';
  return WORDS.scoreIs({ what: commas(OLD[stale](mark), titleOnly && WORDS.titleOnly) });
}

/** What became of the reader's own score, where another one stands in its place. */
function toComeWords({ own }: Mark): string {
  if (own?.state === 'waiting') return FOLLOWED.ownToCome;
  return own?.state === 'failed' ? FOLLOWED.ownFailed : '';
}

/** Whose the reader's own score is, and of when. */
export function ownWords(own: Scored): string {
  if (own.stale === 'imported') return OLD.imported(own);
  return commas(FOLLOWED.ownModel, own.stale && STALE[own.stale](own));
}
