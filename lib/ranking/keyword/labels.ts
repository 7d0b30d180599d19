import { isLabelAbroad, labelAbroad } from './abroad/cues-abroad';
import { isAddress, labelSide } from './label-words';

/** A part of a line behind one label. */
export interface Labelled {
  text: string;
  /** Undefined where the label, or its absence, says nothing for or against. */
  wanted: boolean | undefined;
  keyword: boolean;
  /** Whether a label stands before it. */
  labelled: boolean;
}

/** They say nothing for or against: what stands over them does. */
const NEUTRAL =
  /^\W*(?:my )?(?:research )?(?:topics?|themes?|subjects?|areas?|items?|list|papers?|criteria|categories)\W*$/i;
const KEYWORDS = /\b(?:key ?words?|key ?phrases?|terms|tags)\b/i;
const APPLICATIONS = /^\W*(?:applications?|application areas?|domains?)\W*$/i;
/** Words that, on a line of their own, make it a label without a colon. */
const ONLY_A_LABEL =
  /^(?:(?:things?|topics?|papers?|what|i|am|do|don['’]?t|not|want|wanted|like|unwanted|interested|in|to|see|read|relevant|irrelevant|exclude|excluded|exclusions|avoid|ignore|key ?words?|interests|include|included|skip|skipped|negatives?|positives?|dislikes?|favou?rites|of|interest|for|me|my|out|scope|off|topic|unrelated|uninteresting|blacklist|whitelist|please|areas|themes|research|criteria)\b[\s,]*)+$/i;
const LONGEST_LABEL = 60;

/**
 * A line cut at its labels: what comes before a colon, back to the sentence's or the dash's beginning,
 * when it speaks for or against what follows. An empty text means that the label stands over the lines
 * that come.
 */
export function readLabels(line: string, around: { heading: boolean; lastWanted: boolean }): Labelled[] {
  const parts: Labelled[] = [];
  let text = '';
  let current: Omit<Labelled, 'text' | 'labelled'> = { wanted: undefined, keyword: false };
  let labelled = false;
  const close = () => {
    if (text.trim() !== '' || labelled) parts.push({ ...current, text, labelled });
    text = '';
  };
  const pieces = line.split(/:(?!\/\/)/);
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (isLast) {
      text += piece;
      return;
    }
    const cut = /^(.*(?:(?:[.;!?]|\s[-–—/|])\s|[\]}"']\s?,\s?))?(.*)$/s.exec(piece);
    const label = cut?.[2] ?? piece;
    const meaning = label.length <= LONGEST_LABEL ? read(label, around.lastWanted) : undefined;
    if (meaning === undefined) {
      text += `${piece}:`;
      return;
    }
    text += cut?.[1] ?? '';
    close();
    current = meaning;
    labelled = true;
  });
  const whole = text.trim();
  const words = wordsIn(whole);
  const mayBeLabel =
    !labelled &&
    whole.length <= LONGEST_LABEL &&
    (around.heading || ONLY_A_LABEL.test(words) || isLabelAbroad(words));
  const meaning = mayBeLabel ? read(whole, around.lastWanted) : undefined;
  if (meaning !== undefined) return [{ ...meaning, text: '', labelled: true }];
  close();
  return parts;
}

function read(label: string, lastWanted: boolean): Omit<Labelled, 'text' | 'labelled'> | undefined {
  // What brackets add at its end is a remark.
  const words = wordsIn(label.replace(/(?<=\p{L}\s?)\([^()]*\)\s*$/u, ''));
  const keyword = KEYWORDS.test(words);
  const side = labelSide(words) ?? labelAbroad(words);
  if (side !== undefined) return { wanted: side, keyword };
  if (APPLICATIONS.test(words)) return { wanted: lastWanted, keyword };
  return (keyword && isAddress(words)) || NEUTRAL.test(words) ? { wanted: undefined, keyword } : undefined;
}

/** `negative_keywords`, `notRelevant` and `NOT-RELEVANT` in words. */
function wordsIn(label: string): string {
  return label
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_\-–.\s"'`{}[\](),]+/g, (marks) => (marks === "'" ? marks : ' '))
    .trim();
}
