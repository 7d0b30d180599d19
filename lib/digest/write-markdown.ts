import { isSuffix } from '../arxiv/name-suffix';
import { type Digest, type DigestPaper, paperUrl, type Split } from '../papers/digest';
import { countWords } from './count-words';
import { toMarkdown, toMarkdownLabel, toMarkdownWords } from './markdown-text';
import { tableDollars } from './money';
import { isLabel } from './read/read-section';
import { topicGroups } from './topic-groups';
import { TOPIC_LABELS } from './topic-labels';

/** Markdown in the layout of the digest that Winnow grew out of; `read/` reads it back. */
export function writeMarkdown(digest: Digest): string {
  const { prompt } = digest;
  const parts = [
    `# ${toMarkdownLabel([digest.title, digest.date].filter(Boolean).join(' '))}`,
    ...costTable(digest),
    ...countWords(digest.counts).map(({ label, value }) => `${label}: ${value}`),
    ...listed(digest),
    '---',
    ...(prompt ? promptPart(prompt) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function costTable({ model, tokens, cost }: Digest): string[] {
  if (!tokens && !cost && model === '') return [];
  const row = (name: string, split: Split | null, words: (n: number) => string) => {
    const { prompt = null, completion = null, total = null } = split ?? {};
    const cells = [prompt, completion, total].map((n) => (n === null ? '–' : words(n)));
    return `| **${name}** | ${cells.join(' | ')} |`;
  };
  return [
    [
      `| *[${toMarkdownWords(model)}]* | Prompt | Completion | Total |`,
      '|:---:|:---:|:---:|:---:|',
      row('Token', tokens, String),
      row('Cost', cost, tableDollars),
    ].join('\n'),
  ];
}

/** Contents and papers, in one list or by topic. */
function listed(digest: Digest): string[] {
  const groups = topicGroups(digest);
  const { papers } = digest;
  if (!groups)
    return [
      '**Table of contents with paper titles:**',
      ...papers.map(contentsItem),
      ...papers.flatMap((paper, index) => ['---', ...section(paper, index, '##')]),
    ];
  const all = groups.flatMap((group) => group.papers);
  const at = new Map(all.map((paper, index) => [paper, index]));
  const place = (paper: DigestPaper) => at.get(paper) ?? 0;
  const name = (topic: string) => (topic === '' ? TOPIC_LABELS.none : topicName(toMarkdownLabel(topic)));
  return [
    `**${TOPIC_LABELS.contents}**`,
    ...groups.flatMap((group, i) => [
      `## [${name(group.topic)}](#user-content-topic${i + 1}) (${group.papers.length})`,
      ...group.papers.map((paper) => contentsItem(paper, place(paper))),
    ]),
    ...groups.flatMap((group, i) => [
      '---',
      `## ${name(group.topic)} (${group.papers.length}) <a id="topic${i + 1}"></a>`,
      ...group.papers.flatMap((paper, j) => [
        ...(j > 0 ? ['---'] : []),
        ...section(paper, place(paper), '###'),
      ]),
    ]),
  ];
}

function contentsItem({ title, authors }: DigestPaper, index: number): string {
  const number = index + 1;
  return `${number}. [${toMarkdownLabel(title)}](#user-content-link${number})\n**Authors:** ${names(authors).join(', ')}`;
}

function section(paper: DigestPaper, index: number, level: '##' | '###'): string[] {
  const { id, title, authors, abstract, comment, relevance, novelty, origin, topics = [] } = paper;
  const { topicMatch = '', starred, note = '' } = paper;
  const [topic, ...others] = topics;
  const number = index + 1;
  return [
    `${level} ${number}. [${toMarkdownLabel(title)}](${paperUrl(paper)}) <a id="link${number}"></a>`,
    `**ArXiv ID:** ${id}`,
    ...(topic === undefined ? [] : [`**${TOPIC_LABELS.primary}:** ${topicName(toMarkdown(topic))}`]),
    ...(others.length === 0 ? [] : [`**${TOPIC_LABELS.also}:** ${names(others).map(topicName).join(', ')}`]),
    `**Authors:** ${names(authors).join(', ')}`,
    `**Abstract:** ${toMarkdown(abstract)}`,
    `**Comment:** ${toMarkdown(comment)}`,
    ...(topicMatch === '' ? [] : [`**${TOPIC_LABELS.match}:** ${toMarkdown(topicMatch)}`]),
    `**Relevance:** ${relevance}\n**Novelty:** ${novelty}`,
    ...axisLines(paper),
    // The layout has no place for these: paragraphs of their own, so that the scores stay a line of their own in flat text.
    ...(origin === '' ? [] : [`**Origin:** ${toMarkdown(origin)}`]),
    ...(starred ? ['**Starred:** yes'] : []),
    ...(note === '' ? [] : [`**Note:** ${toMarkdown(note)}`]),
  ];
}

/** Other numbers, each on a line; a paragraph of their own, as the origin is. One that is called as a part is none here. */
function axisLines({ axes = {} }: DigestPaper): string[] {
  const lines = Object.entries(axes)
    .filter(([name]) => !isLabel(name))
    .map(([name, value]) => `**${name}:** ${value}`)
    .filter((line) => AXIS_LINE.test(line));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** What `read/` reads as such a number. */
const AXIS_LINE = /^\*\*\p{L}[\p{L}\p{M}\p{N}_ -]{0,39}:\*\* -?\d{1,9}(?:\.\d{1,9})?$/u;

const asSign = (sign: string) => `&#${sign.codePointAt(0)};`;

/** A comma inside a name, rare as it is, must not make two of one; nor a name that looks like a suffix one of two. */
function names(all: readonly string[]): string[] {
  const one = (name: string) =>
    isSuffix(name) ? name.replace(/^./, asSign) : toMarkdownWords(name).replace(/,/g, asSign);
  return all.map((name) => one(name.trim()));
}

/** The name of a topic must be neither that of the papers without one, nor the number of a paper. */
function topicName(written: string): string {
  return written === TOPIC_LABELS.none || /^\d+\.\s/.test(written) ? written.replace(/^./, asSign) : written;
}

function promptPart({ system, user }: { system: string; user: string }): string[] {
  return [
    '# Paper Selection Prompt',
    ...(system === '' ? [] : ['## System Prompt', quoted(system)]),
    '## User Prompt',
    quoted(user),
  ];
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${toQuote(line)}`)
    .join('\n');
}

/** The reader's own Markdown is left as it is, but for what would be HTML. */
function toQuote(line: string): string {
  return line.replace(/&(?=#?\w{1,20};)/g, '&amp;').replace(/<(?=[A-Za-z/!?])/g, '&lt;');
}

/** Longest part of a file's name that says which days it is of. */
const MAX_DAYS = 60;

/** Name of a file without its ending: `winnow-digest-2026-02-06`. */
export function fileName({ date }: Pick<Digest, 'date'>): string {
  const days = date
    .slice(0, MAX_DAYS)
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return days === '' ? 'winnow-digest' : `winnow-digest-${days}`;
}
