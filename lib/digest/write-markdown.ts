import { isSuffix } from '../arxiv/split-names';
import { type Digest, type DigestPaper, paperUrl, type Split } from '../papers/digest';
import { countWords } from './count-words';
import { toMarkdown, toMarkdownLabel, toMarkdownWords } from './markdown-text';
import { tableDollars } from './money';

/** Markdown in the layout of the digest that Winnow grew out of; `read/` reads it back. */
export function writeMarkdown(digest: Digest): string {
  const { papers, prompt } = digest;
  const parts = [
    `# ${toMarkdownLabel([digest.title, digest.date].filter(Boolean).join(' '))}`,
    ...costTable(digest),
    ...countWords(digest.counts).map(({ label, value }) => `${label}: ${value}`),
    '**Table of contents with paper titles:**',
    ...papers.map(contentsItem),
    ...papers.flatMap((paper, index) => ['---', ...section(paper, index)]),
    '---',
    ...(prompt ? promptPart(prompt) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function costTable({ model, tokens, cost }: Digest): string[] {
  if (!tokens && !cost) return [];
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

function contentsItem({ title, authors }: DigestPaper, index: number): string {
  const number = index + 1;
  return `${number}. [${toMarkdownLabel(title)}](#user-content-link${number})\n**Authors:** ${names(authors)}`;
}

function section(paper: DigestPaper, index: number): string[] {
  const { id, title, authors, abstract, comment, relevance, novelty, origin } = paper;
  const number = index + 1;
  return [
    `## ${number}. [${toMarkdownLabel(title)}](${paperUrl(paper)}) <a id="link${number}"></a>`,
    `**ArXiv ID:** ${id}`,
    `**Authors:** ${names(authors)}`,
    `**Abstract:** ${toMarkdown(abstract)}`,
    `**Comment:** ${toMarkdown(comment)}`,
    `**Relevance:** ${relevance}\n**Novelty:** ${novelty}`,
    // The layout has no place for it: a paragraph of its own, so that the scores stay a line of their own in flat text.
    ...(origin === '' ? [] : [`**Origin:** ${toMarkdown(origin)}`]),
  ];
}

/** A comma inside a name, rare as it is, must not make two of one; nor a name that looks like a suffix one of two. */
function names(authors: readonly string[]): string {
  const asSign = (sign: string) => `&#${sign.charCodeAt(0)};`;
  const one = (name: string) =>
    isSuffix(name) ? name.replace(/^./, asSign) : toMarkdownWords(name).replace(/,/g, asSign);
  return authors.map((name) => one(name.trim())).join(', ');
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
