/** A part of a line behind one label. */
export interface Labelled {
  text: string;
  /** Undefined where the label, or its absence, says nothing for or against. */
  wanted: boolean | undefined;
  keyword: boolean;
}

const AGAINST =
  /\b(?:not?|never|unwanted|irrelevant|uninteresting|exclu(?:de[ds]?|ding|sions?)|avoid(?:ed)?|ignored?|skip(?:ped)?|dislikes?|off[- ]?topic|out of scope|negatives?|don['’]?t|reject(?:ed)?|block(?:ed)?|muted?|except(?:ions)?|less)\b/i;
const FOR =
  /\b(?:wanted|wants?|relevant|interest(?:s|ed|ing)?|includ(?:e[ds]?|ing)|likes?|love|prefer(?:red|s)?|focus|positives?|must|priorit(?:y|ies)|looking for|topics?|themes?|subjects?|more)\b/i;
const KEYWORDS = /\b(?:key ?words?|key ?phrases?|terms|tags)\b/i;
const APPLICATIONS = /^\W*(?:applications?|application areas?|domains?)\W*$/i;
/** Words that, on a line of their own, make it a label without a colon. */
const ONLY_A_LABEL =
  /^(?:(?:things?|topics?|papers?|what|i|am|do|don['’]?t|not|want|wanted|like|unwanted|interested|in|to|see|read|relevant|irrelevant|exclude|excluded|exclusions|avoid|ignore|key ?words?|interests|include|included)\b[\s,]*)+$/i;
const LONGEST_LABEL = 60;

/**
 * A line cut at its labels: what comes before a colon, back to the sentence's or the dash's beginning,
 * when it speaks for or against what follows. An empty text means that the label stands over the lines
 * that come.
 */
export function readLabels(line: string, around: { heading: boolean; lastWanted: boolean }): Labelled[] {
  const parts: Labelled[] = [];
  let text = '';
  let current: Omit<Labelled, 'text'> = { wanted: undefined, keyword: false };
  let labelled = false;
  const close = () => {
    if (text.trim() !== '' || labelled) parts.push({ ...current, text });
    text = '';
  };
  const pieces = line.split(':');
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (isLast) {
      text += piece;
      return;
    }
    const cut = /^(.*(?:[.;!?]|\s[-–—])\s)?(.*)$/s.exec(piece);
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
  const mayBeLabel =
    !labelled && whole.length <= LONGEST_LABEL && (around.heading || ONLY_A_LABEL.test(whole));
  const meaning = mayBeLabel ? read(whole, around.lastWanted) : undefined;
  if (meaning !== undefined) return [{ ...meaning, text: '' }];
  close();
  return parts;
}

function read(label: string, lastWanted: boolean): Omit<Labelled, 'text'> | undefined {
  const keyword = KEYWORDS.test(label);
  if (AGAINST.test(label)) return { wanted: false, keyword };
  if (FOR.test(label)) return { wanted: true, keyword };
  if (APPLICATIONS.test(label)) return { wanted: lastWanted, keyword };
  return keyword ? { wanted: undefined, keyword } : undefined;
}
