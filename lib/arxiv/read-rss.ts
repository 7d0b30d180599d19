import { dayNamed } from '../base/months';
import { parseArxivId } from './arxiv-id';
import type { Announcement } from './entry';
import { splitNames } from './split-names';

/** A paper as one of arXiv's daily feeds announces it. TeX is raw: `Jovanovi\'c`. */
export interface MailedPaper {
  id: string;
  version: number | null;
  title: string;
  authors: string[];
  abstract: string;
  /** The primary one first. */
  categories: string[];
  kind: Announcement;
}

export interface DailyFeed {
  /** Day of the mailing, `2026-02-06`; null where this is no feed of arXiv's. */
  day: string | null;
  /** How many items there are; a paper may be in several. */
  rows: number;
  /** Each paper once. Empty on days without a mailing. */
  papers: MailedPaper[];
}

const KINDS: Readonly<Record<string, Announcement>> = {
  ...{ new: 'new', cross: 'cross', replace: 'replace', 'replace-cross': 'replace' },
};
const RANK: Readonly<Record<Announcement, number>> = { new: 0, cross: 1, replace: 2 };

/** A paper that is new in one category and a cross-list in another is new. */
export function isNewer(a: Pick<MailedPaper, 'kind'>, b: Pick<MailedPaper, 'kind'>): boolean {
  return RANK[a.kind] < RANK[b.kind];
}

/** Reads one of arXiv's feeds for programs (RSS), in a browser's document or a light one. */
export function readRss(doc: Document): DailyFeed {
  const rss = childrenOf(doc).find(({ tagName }) => tagName === 'rss');
  const [channel] = rss ? named(rss, 'channel') : [];
  if (!channel) return { day: null, rows: 0, papers: [] };
  const items = named(channel, 'item').flatMap((item) => readItem(item) ?? []);
  const papers = new Map<string, MailedPaper>();
  for (const paper of items) {
    const before = papers.get(paper.id);
    if (!before || isNewer(paper, before)) papers.set(paper.id, paper);
  }
  return { day: dayOf(textIn(channel, 'pubDate')), rows: items.length, papers: [...papers.values()] };
}

function readItem(item: Element): MailedPaper | null {
  const id = parseArxivId(textIn(item, 'guid').replace(/^oai:arXiv\.org:/i, ''));
  const title = textIn(item, 'title');
  const kind = KINDS[textIn(item, 'arxiv:announce_type')];
  if (!id || !title || !kind) return null;
  const [, abstract = ''] = /\bAbstract:\s*([\s\S]*)$/.exec(textIn(item, 'description')) ?? [];
  return {
    ...{ ...id, title, abstract, kind },
    authors: splitNames(textIn(item, 'dc:creator'), /,\s+/),
    categories: named(item, 'category').map((each) => (each.textContent ?? '').trim()),
  };
}

/** `Fri, 06 Feb 2026 00:00:00 -0500`: the date as it stands there, whatever the day is here. */
function dayOf(date: string): string | null {
  const [, day = '', month = '', year = ''] = /^\w{3}, (\d{2}) (\w{3}) (\d{4})\b/.exec(date) ?? [];
  return dayNamed(day, month, year);
}

function textIn(parent: Element, name: string): string {
  return (named(parent, name)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function named(parent: Element, name: string): Element[] {
  return childrenOf(parent).filter(({ tagName }) => tagName === name);
}

function childrenOf(parent: Document | Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}
