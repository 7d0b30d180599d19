import type { Digest } from '../../papers/digest';
import { criteriaTopics } from '../criteria-topics';
import { promptCriteria } from '../prompt-criteria';
import type { RawPaper } from './raw-paper';
import { type RawCounts, readHead } from './read-head';
import { readPrompt } from './read-prompt';
import { HEADING, type RawSection, readSection } from './read-section';
import { topicHeading, topicNames, topicsIn } from './read-topics';

/** What a text says, before its papers are checked. */
export interface RawDigest extends Omit<Digest, 'papers' | 'counts'> {
  counts: RawCounts;
  papers: RawPaper[];
}

const PROMPT = /^#{0,3}\s*Paper Selection Prompt\s*$/i;
const CONTENTS = /^(?:#{1,4}\s*)?(?:\*\*)?table of contents/i;
/** Lines that a head may have where no contents end it. */
const MAX_HEAD = 200;

/**
 * Reads a digest in Markdown, or as the text that is left of it on a page or in a mail: of Winnow, of
 * gpt_paper_assistant, of the program that made the seed and of those made from it. Null where it is none; a digest of a
 * day without papers has none.
 */
export function readText(text: string): RawDigest | null {
  // A line end of old is none beside others: it is what is left of `\rho`.
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const lines = whole.includes('\n') ? whole.replace(/\r/g, ' ').split('\n') : whole.split('\r');
  // The prompt comes last; an abstract may speak of one, but not on a line of its own.
  const promptAt = lines.findLastIndex((line) => PROMPT.test(line));
  const end = promptAt < 0 ? lines.length : promptAt;
  const starts = sectionStarts(lines, end);
  const first = starts[0] ?? end;
  const contents = lines.slice(0, first).findIndex((line) => CONTENTS.test(line.trim()));
  const head = readHead(lines.slice(0, contents < 0 ? Math.min(first, MAX_HEAD) : contents));
  const { relevant, rows, scanned } = head.counts;
  const isDay = relevant === 0 || (relevant === null && contents >= 0 && (rows ?? scanned) !== null);
  if (starts.length === 0 && !isDay) return null;
  const sections = starts.map((start, i) => readSection(lines.slice(start, starts[i + 1] ?? end)));
  const prompt = promptAt < 0 ? null : readPrompt(lines.slice(promptAt + 1));
  const headings = topicHeadings(lines, starts, contents);
  const user = prompt?.user ?? '';
  const wanted = user === '' ? [] : criteriaTopics(promptCriteria(user)).map(({ name }) => name);
  const known = new Set([...headings, ...sections.map(({ primary }) => primary.trim()), ...wanted]);
  const papers = sections.map((section, i) => withTopics(section, headings[i] ?? '', known));
  const topics = topicNames(headings);
  return { ...head, papers, prompt, ...(topics.length > 0 ? { topics } : {}) };
}

/** A section is a numbered heading followed, blank lines aside, by its arXiv id. */
function sectionStarts(lines: readonly string[], end: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at < end; at += 1) {
    if (!/^(?:\*\*)?ArXiv ID:/i.test(lines[at] ?? '')) continue;
    let before = at - 1;
    while (before > 0 && lines[before]?.trim() === '') before -= 1;
    if (HEADING.test(lines[before] ?? '')) starts.push(before);
  }
  return starts;
}

/** For each section the heading that it stands under, as it is written; empty where it stands under none. */
function topicHeadings(lines: readonly string[], starts: readonly number[], contents: number): string[] {
  let topic = '';
  return starts.map((start, i) => {
    const above = lines.slice(starts[i - 1] ?? Math.max(contents, 0), start);
    const found = above.map(topicHeading).filter((name) => name !== null);
    topic = found.at(-1) ?? topic;
    return lines[start]?.startsWith('###') ? topic : '';
  });
}

function withTopics({ primary, also, ...paper }: RawSection, heading: string, known: Set<string>): RawPaper {
  const first = primary.trim() === '' ? [heading] : [primary];
  return { ...paper, topics: topicNames([...first, ...topicsIn(also, known)]) };
}
