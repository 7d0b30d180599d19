import { splitNames } from '../../arxiv/split-names';
import { fromMarkdown } from '../markdown-text';
import type { RawPaper } from './raw-paper';

type Field =
  | 'id'
  | 'authors'
  | 'abstract'
  | 'comment'
  | 'relevance'
  | 'novelty'
  | 'origin'
  | 'primary'
  | 'also'
  | 'match'
  | 'starred'
  | 'note';

const FIELDS: Readonly<Record<string, Field>> = {
  ...{ 'arxiv id': 'id', authors: 'authors', abstract: 'abstract', comment: 'comment' },
  ...{ relevance: 'relevance', novelty: 'novelty', origin: 'origin' },
  ...{ 'primary topic': 'primary', 'also matches': 'also', 'topic match': 'match' },
  ...{ starred: 'starred', note: 'note' },
};

/** Whether a name stands in front of a part of the section, in any case. */
export const isLabel = (name: string): boolean => Object.hasOwn(FIELDS, name.toLowerCase());

/** These are of one line; what follows belongs to nothing, such as the heading of the next topic. */
const ONE_LINE: ReadonlySet<Field> = new Set<Field>([
  'id',
  'relevance',
  'novelty',
  'primary',
  'also',
  'starred',
  'note',
]);

// Patterns for a line take any sign in it, line ends of other systems too, lest they try a long run of blanks anew
// from each of its blanks.
const LABEL =
  /^(?:\*\*)?(ArXiv ID|Authors|Abstract|Comment|Relevance|Novelty|Origin|Primary Topic|Also Matches|Topic Match|Starred|Note):(?:\*\*)?\s*([\s\S]*)$/i;
/** In flat text both scores stand on one line. */
const BOTH_SCORES = /^(?:\*\*)?Relevance:(?:\*\*)?\s*(\S+)\s+(?:\*\*)?Novelty:(?:\*\*)?\s*(\S+)\s*$/i;
/** Other numbers, on a line each or, in flat text, on one. */
const AXIS =
  /(?:\*\*)?(\p{L}[\p{L}\p{M}\p{N}_ -]{0,39}):(?:\*\*)?[ \t]?(-?\d{1,9}(?:\.\d{1,9})?)(?![^\s])\s?/uy;
export const HEADING = /^(?:#{2,4}\s*)?\d+\.\s+([\s\S]*)$/;
const LINKED = /^\[([\s\S]*)\]\([^()\s]*\)(?:\s*<a id="[\w-]*"><\/a>)?\s*$/;

/** What a section of a digest says of its paper, its topics still in the words of the file. */
export type RawSection = Omit<RawPaper, 'topics'> & { primary: string; also: string };

/** Reads the section of one paper: its heading, and what follows up to the next one. */
export function readSection([heading = '', ...lines]: readonly string[]): RawSection {
  const found: Record<Field, string[]> = {
    ...{ id: [], authors: [], abstract: [], comment: [], relevance: [], novelty: [], origin: [] },
    ...{ primary: [], also: [], match: [], starred: [], note: [] },
  };
  const axes: Record<string, number> = {};
  let field: Field | null = null;
  for (const line of lines) {
    const [, relevance, novelty] = BOTH_SCORES.exec(line) ?? [];
    const [, label = '', rest = ''] = LABEL.exec(line) ?? [];
    const named = FIELDS[label.toLowerCase()];
    const more = found.novelty.length > 0 && !named ? axesOf(line) : null;
    if (relevance !== undefined && novelty !== undefined) {
      found.relevance = [relevance];
      found.novelty = [novelty];
      field = null;
    } else if (named && hasPlace(named, found)) {
      found[named] = [rest];
      field = named;
    } else if (more) Object.assign(axes, more);
    else if (/^-{3,}\s*$/.test(line)) field = null;
    else if (field && !ONE_LINE.has(field) && line.trim() !== '') found[field].push(line);
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
    ...{ topicMatch: said('match'), axes, starred: said('starred') === 'yes', note: said('note') },
    ...{ primary: found.primary.join(''), also: found.also.join('') },
  };
}

/** Elsewhere than in their place, these words are a text's own. */
function hasPlace(field: Field, found: Readonly<Record<Field, string[]>>): boolean {
  // Only Winnow writes these, below the scores.
  if (field === 'origin' || field === 'starred' || field === 'note') return found.novelty.length > 0;
  if (field === 'primary' || field === 'also') return found.abstract.length === 0;
  return field !== 'match' || (found.comment.length > 0 && found.relevance.length === 0);
}

/** The numbers of a line that has nothing else on it; null for any other. */
function axesOf(line: string): Record<string, number> | null {
  const axes: [string, number][] = [];
  const text = line.trim();
  AXIS.lastIndex = 0;
  while (AXIS.lastIndex < text.length) {
    const [, name = '', number] = AXIS.exec(text) ?? [];
    if (number === undefined) return null;
    axes.push([name, Number(number)]);
  }
  return axes.length > 0 ? Object.fromEntries(axes) : null;
}
