import { splitNames } from '../../arxiv/split-names';
import type { Digest } from '../../papers/digest';
import { fromMarkdown } from '../markdown-text';
import type { RawPaper } from './raw-paper';
import { readHead } from './read-head';
import { readPrompt } from './read-prompt';

/** What a text says, before its papers are checked. */
export interface RawDigest extends Omit<Digest, 'papers'> {
  papers: RawPaper[];
}

type Field = 'id' | 'authors' | 'abstract' | 'comment' | 'relevance' | 'novelty' | 'origin';

const FIELDS: Readonly<Record<string, Field>> = {
  ...{ 'arxiv id': 'id', authors: 'authors', abstract: 'abstract', comment: 'comment' },
  ...{ relevance: 'relevance', novelty: 'novelty', origin: 'origin' },
};
// Patterns for a line take any sign in it, line ends of other systems too, lest they try a long run of blanks anew
// from each of its blanks.
const LABEL =
  /^(?:\*\*)?(ArXiv ID|Authors|Abstract|Comment|Relevance|Novelty|Origin):(?:\*\*)?\s*([\s\S]*)$/i;
/** In flat text both scores stand on one line. */
const BOTH_SCORES = /^(?:\*\*)?Relevance:(?:\*\*)?\s*(\S+)\s+(?:\*\*)?Novelty:(?:\*\*)?\s*(\S+)\s*$/i;
const HEADING = /^(?:##\s*)?\d+\.\s+([\s\S]*)$/;
const LINKED = /^\[([\s\S]*)\]\([^()\s]*\)(?:\s*<a id="[\w-]*"><\/a>)?\s*$/;
const PROMPT = /^#{0,3}\s*Paper Selection Prompt\s*$/i;

/**
 * Reads a digest in Markdown, or as the text that is left of it on a page or in a mail: of Winnow, of
 * gpt_paper_assistant, of the program that made the seed. Null where there is no paper in it.
 */
export function readText(text: string): RawDigest | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  // The prompt comes last; an abstract may speak of one, but not on a line of its own.
  const promptAt = lines.findLastIndex((line) => PROMPT.test(line));
  const end = promptAt < 0 ? lines.length : promptAt;
  const starts = sectionStarts(lines, end);
  const first = starts[0];
  if (first === undefined) return null;
  const papers = starts.map((start, i) => readSection(lines.slice(start, starts[i + 1] ?? end)));
  const contents = lines.findIndex((line) => /^(?:\*\*)?table of contents/i.test(line.trim()));
  const head = readHead(lines.slice(0, contents < 0 ? Math.min(first, 20) : Math.min(contents, first)));
  return { ...head, papers, prompt: promptAt < 0 ? null : readPrompt(lines.slice(promptAt + 1)) };
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

/** Only Winnow writes it, below the scores; above them, the word is a text's own. */
const isOrigin = (label: string) => label.toLowerCase() === 'origin';

function readSection([heading = '', ...lines]: readonly string[]): RawPaper {
  const found: Record<Field, string[]> = {
    ...{ id: [], authors: [], abstract: [], comment: [], relevance: [], novelty: [], origin: [] },
  };
  let field: Field | null = null;
  for (const line of lines) {
    const [, relevance, novelty] = BOTH_SCORES.exec(line) ?? [];
    const [, label, rest = ''] = LABEL.exec(line) ?? [];
    if (relevance !== undefined && novelty !== undefined) {
      found.relevance = [relevance];
      found.novelty = [novelty];
      field = null;
    } else if (label !== undefined && (!isOrigin(label) || found.novelty.length > 0)) {
      field = FIELDS[label.toLowerCase()] ?? null;
      if (field) found[field] = [rest];
    } else if (/^-{3,}\s*$/.test(line)) field = null;
    else if (field && line.trim() !== '') found[field].push(line);
  }
  const said = (name: Field) => fromMarkdown(found[name].join(' ').trim());
  const title = HEADING.exec(heading)?.[1] ?? '';
  return {
    title: fromMarkdown(LINKED.exec(title)?.[1] ?? title).trim(),
    authors: splitNames(found.authors.join(' '), /,\s+|,$/)
      .map((name) => fromMarkdown(name).trim())
      .filter(Boolean),
    ...{ id: said('id'), abstract: said('abstract'), comment: said('comment') },
    ...{ relevance: said('relevance'), novelty: said('novelty'), origin: said('origin') },
  };
}
