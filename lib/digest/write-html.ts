import { directionOf } from '../base/text-direction';
import { type Digest, type DigestPaper, paperUrl, type Split } from '../papers/digest';
import { axisWords } from './axis-words';
import { countWords } from './count-words';
import { HTML_SHEET } from './html-sheet';
import { writable } from './markdown-text';
import { sheetDollars } from './money';
import { setTex } from './set-tex';
import { topicGroups } from './topic-groups';
import { TOPIC_LABELS } from './topic-labels';

/** What a written page may do: show itself. No script, no network, even if something got in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One HTML file that needs nothing else. It is built as a document and then written down, so that texts
 * stay texts whatever they say.
 *
 * @param doc any document, for making another; it stays as it is
 */
export function writeHtml(digest: Digest, doc: Document): string {
  const heading = [digest.title, digest.date].filter(Boolean).join(' ');
  const file = doc.implementation.createHTMLDocument(heading);
  const el = maker(file);
  file.documentElement.lang = 'en';
  file.head.prepend(
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
  );
  // In no namespace it is not yet a style here, where a policy would refuse it; in the file it is one.
  const sheet = file.createElementNS(null, 'style');
  sheet.textContent = HTML_SHEET;
  file.head.append(sheet);
  file.body.append(
    el('h1', {}, heading),
    ...costTable(digest, el),
    counts(digest, el),
    contents(digest, el),
    el('main', {}, ...body(digest, el)),
    ...promptPart(digest, el),
  );
  return `<!doctype html>\n${new XMLSerializer().serializeToString(file.documentElement)}\n`;
}

type Make = (
  name: string,
  attributes?: Record<string, string>,
  ...children: (Node | string)[]
) => HTMLElement;

function maker(doc: Document): Make {
  return (name, attributes = {}, ...children) => {
    const element = doc.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.map((child) => (typeof child === 'string' ? writable(child) : child)));
    return element;
  };
}

function tex(el: Make, name: string, text: string): HTMLElement {
  const element = el(name);
  setTex(element, writable(text), 'file');
  return element;
}

function costTable({ model, tokens, cost }: Digest, el: Make): HTMLElement[] {
  if (!tokens && !cost) return [];
  const row = (name: string, split: Split | null, words: (n: number) => string) => {
    const { prompt = null, completion = null, total = null } = split ?? {};
    const cells = [prompt, completion, total].map((n) => el('td', {}, n === null ? '–' : words(n)));
    return el('tr', {}, el('th', { scope: 'row' }, name), ...cells);
  };
  const heads = [model || 'Model', 'Prompt', 'Completion', 'Total'];
  return [
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el(
        'tbody',
        {},
        row('Tokens', tokens, (n) => n.toLocaleString('en')),
        row('Cost', cost, sheetDollars),
      ),
    ),
  ];
}

function counts(digest: Digest, el: Make): HTMLElement {
  const rows = countWords(digest.counts).flatMap(({ label, value, meaning }) => [
    el('dt', {}, label),
    el('dd', {}, el('b', {}, value), ` ${meaning}`),
  ]);
  return el('dl', {}, ...rows);
}

/** The groups of a digest, or all of it as the only one, with the number of the first paper of each. */
function numbered(digest: Digest): { topic: string | null; first: number; papers: DigestPaper[] }[] {
  let next = 1;
  const groups = topicGroups(digest) ?? [{ topic: null, papers: digest.papers }];
  return groups.map(({ topic, papers }) => {
    const first = next;
    next += papers.length;
    return { topic: topic === '' ? TOPIC_LABELS.none : topic, first, papers };
  });
}

function contents(digest: Digest, el: Make): HTMLElement {
  const lists = numbered(digest).flatMap(({ topic, first, papers }) => {
    const items = papers.map((paper, i) => {
      const link = tex(el, 'a', paper.title);
      link.setAttribute('href', `#paper-${first + i}`);
      return el('li', {}, link, tex(el, 'small', paper.authors.join(', ')));
    });
    const list = el('ol', { start: String(first) }, ...items);
    return topic === null ? [list] : [el('h3', {}, `${topic} (${papers.length})`), list];
  });
  return el('nav', { 'aria-label': 'Contents' }, el('h2', {}, 'Contents'), ...lists);
}

function body(digest: Digest, el: Make): HTMLElement[] {
  return numbered(digest).flatMap(({ topic, first, papers }) => {
    const level = topic === null ? 'h2' : 'h3';
    const articles = papers.map((paper, i) => article(paper, first + i, level, el));
    return topic === null ? articles : [el('section', {}, el('h2', {}, topic), ...articles)];
  });
}

function article(paper: DigestPaper, number: number, level: 'h2' | 'h3', el: Make): HTMLElement {
  const { id, title, authors, abstract, comment, relevance, novelty, origin } = paper;
  const { topics = [], topicMatch = '', starred, note = '' } = paper;
  const link = tex(el, 'a', title);
  link.setAttribute('href', paperUrl(paper));
  const also = (['pdf', 'html'] as const).flatMap((kind) => [
    ' · ',
    el('a', { href: paperUrl(paper, kind) }, kind),
  ]);
  return el(
    'article',
    { id: `paper-${number}` },
    el(level, {}, `${number}. `, link, starred ? ' ★' : ''),
    el('p', { class: 'meta' }, `arXiv:${id}`, ...also),
    tex(el, 'p', authors.join(', ')),
    ...(topics.length === 0 ? [] : [el('p', { class: 'meta' }, topics.join(' · '))]),
    el('p', { class: 'comment', dir: directionOf(comment) }, comment),
    ...(topicMatch === '' ? [] : [el('p', { class: 'comment', dir: directionOf(topicMatch) }, topicMatch)]),
    el(
      'p',
      { class: 'scores' },
      ...['Relevance ', el('b', {}, String(relevance)), ' · Novelty ', el('b', {}, String(novelty))],
      ...axisWords(paper).map((words) => ` · ${words}`),
      origin === '' ? '' : ` · ${origin}`,
    ),
    ...(note === '' ? [] : [el('p', { class: 'note' }, el('b', {}, 'Note: '), note)]),
    tex(el, 'p', abstract),
  );
}

function promptPart({ prompt }: Digest, el: Make): HTMLElement[] {
  if (!prompt) return [];
  const part = (name: string, text: string) => (text === '' ? [] : [el('h3', {}, name), el('pre', {}, text)]);
  return [
    el(
      'section',
      {},
      el('h2', {}, 'Paper selection prompt'),
      ...part('System prompt', prompt.system),
      ...part('User prompt', prompt.user),
    ),
  ];
}
