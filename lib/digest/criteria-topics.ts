import { clip } from './clip';

/** A part of somebody's criteria that has a name: what a reason may call a paper's criterion. */
export interface CriteriaTopic {
  name: string;
  /** As it is counted in the criteria; null where they have no numbers. */
  number: number | null;
  /** What is wanted of it, in words. */
  wanted: string;
}

/** Longest name of a topic, in UTF-16 units: some criteria are one sentence each. */
const MAX_NAME = 80;
const MAX_TOPICS = 60;

const NUMBERED = /^ {0,3}(?:#{1,5} )?\**(\d{1,2})[.)、．]\**\s{0,3}(\S[^\n]*)$/;
const HEADED = /^ {0,3}#{1,5} +(\S[^\n]*)$/;
const BOLD = /^ {0,3}\*\*([^*\n]{1,200})\*\*:?\s{0,3}$/;
/** As a page's text has it: all of a topic on one line. */
const FLAT = /^ {0,3}(\S[^\n]{0,80}?) ?[-–—:] ?(?:wanted|relevant|keep)\s?[:：]/i;
/** A line that says at its beginning that what follows is wanted: the one above it is what it is wanted of. */
const WANTED = /^[\s\-*•]{0,8}(?:wanted|relevant|keep|include)\s?[:：]/i;
/** A line, or a heading, of what belongs to no topic. */
const UNWANTED =
  /^[\s\-*•]{0,8}(?:not wanted|not relevant|irrelevant|unwanted|filter|exclude|ignore|avoid)\b/i;
const NO_TOPIC = /^(?:relevant topics|topics?|criteria|keywords?|(?:not )?wanted|(?:not |ir)?relevant)\W*$/i;

/**
 * The topics of criteria, by the way that they are marked: with numbers, or else as headings, or else in bold, or else by
 * what is wanted of each on the line below.
 */
export function criteriaTopics(text: string): CriteriaTopic[] {
  const lines = text.split('\n').map((line) => line.slice(0, 4000));
  for (const mark of [NUMBERED, HEADED, BOLD, FLAT, null]) {
    const starts = mark ? lines.flatMap((line, at) => (mark.test(line) ? [at] : [])) : above(lines);
    const topics = starts.slice(0, MAX_TOPICS).flatMap((at, i) => {
      const found = mark?.exec(lines[at] ?? '') ?? [lines[at] ?? ''];
      const name = topicName(found.at(-1) ?? '');
      if (name === '' || NO_TOPIC.test(name)) return [];
      const number = mark === NUMBERED ? Number(found[1]) : null;
      return { name, number, wanted: wantedOf(lines.slice(at, starts[i + 1])) };
    });
    if (topics.length > 1) return topics;
  }
  return [];
}

/** Where the lines stand that have what is wanted of them below, blank lines and bullets aside. */
function above(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let last = -1;
  lines.forEach((line, at) => {
    if (WANTED.test(line) && last >= 0 && !UNWANTED.test(lines[last] ?? '')) starts.push(last);
    if (/[^\s\-*•]/.test(line)) last = WANTED.test(line) ? -1 : at;
  });
  return starts;
}

/** A heading's own words, or the first sentence of a topic that has none. */
function topicName(text: string): string {
  const bare = text.replace(/\*\*/g, '').trim();
  const [first = ''] = bare.split(/(?<=[.;:。；：])\s/);
  return clip(first.replace(/[\s.;:,。；：]{1,4}$/, ''), MAX_NAME);
}

/** What is wanted: up to a blank line, behind which other things may be said. */
function wantedOf(lines: readonly string[]): string {
  const blank = lines.findIndex((line, at) => at > 1 && line.trim() === '');
  return lines
    .slice(0, blank < 0 ? undefined : blank)
    .filter((line) => !UNWANTED.test(line))
    .join(' ');
}
