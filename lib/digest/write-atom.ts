import { fnv1a } from '../base/fnv1a';
import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { lastDay } from './last-day';
import { oneLine, writable } from './markdown-text';
import { remarks } from './remarks';
import { readable } from './tex-parts';

/**
 * Name of what only Winnow reads in a feed, so that one that is published can be followed: others pass over it (RFC 4287,
 * 6.3). The number after the last colon is that of its version.
 */
export const FOR_FOLLOWERS = 'urn:winnow:digest:1';

/**
 * An Atom feed (RFC 4287) with an entry for each paper.
 *
 * @param now when it was made: what a feed without a date of its own says
 */
export function writeAtom(digest: Digest, now = new Date()): string {
  const day = lastDay(digest);
  const updated = day === null ? now.toISOString() : `${day}T00:00:00Z`;
  const heading = [digest.title, digest.date].filter(Boolean).join(' ');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dce="http://purl.org/dc/elements/1.0/"',
    `  xmlns:winnow="${FOR_FOLLOWERS}">`,
    `  <id>urn:winnow:digest:${xml(encodeURIComponent(writable(digest.date) || updated))}:${nameOf(digest)}</id>`,
    `  <title>${xml(heading)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Winnow for arXiv</name></author>',
    '  <generator>Winnow for arXiv</generator>',
    ...aboutDigest(digest),
    ...digest.papers.map((paper) => entry(paper, updated)),
    '</feed>',
    '',
  ].join('\n');
}

function aboutDigest({ date, model, cut, prompt }: Digest): string[] {
  const known = { date, model, 'min-relevance': cut?.minRelevance, 'min-novelty': cut?.minNovelty };
  const roles = prompt ? Object.entries(prompt).filter(([, text]) => text !== '') : [];
  return [
    `  <winnow:digest${attributes(known)}/>`,
    ...roles.map(([role, text]) => `  <winnow:prompt role="${role}">${xml(text)}</winnow:prompt>`),
  ];
}

function attributes(all: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');
}

/** A name for what is in it: a day has a digest of each list. */
function nameOf({ papers }: Digest): string {
  return fnv1a(papers.map(({ id }) => id).join()).toString(16);
}

function entry(paper: DigestPaper, updated: string): string {
  const { title, authors, abstract, categories, relevance, novelty } = paper;
  const summary = [...remarks(paper), readable(abstract)];
  return [
    '  <entry>',
    `    <id>${xml(paperUrl(paper))}</id>`,
    `    <title>${xml(readable(title))}</title>`,
    `    <updated>${updated}</updated>`,
    `    <link rel="alternate" type="text/html" href="${xml(paperUrl(paper))}"/>`,
    `    <link rel="related" type="application/pdf" href="${xml(paperUrl(paper, 'pdf'))}"/>`,
    ...authors.map((name) => `    <author><name>${xml(readable(name))}</name></author>`),
    ...together(authors),
    `    <winnow:score${attributes({ relevance, novelty })}>${xml(paper.comment)}</winnow:score>`,
    ...categories.map((category) => `    <category term="${xml(category)}"/>`),
    `    <summary type="text">${xml(summary.filter(Boolean).join('\n\n'))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/**
 * Of an entry with several authors, npm's feedparser (2.6.0, 2026-11) takes none and names the feed's instead, unless
 * there is a publisher; and who publishes a preprint is its authors. As a Dublin Core creator, other readers would
 * add them all as one author more: https://github.com/danmactough/node-feedparser
 */
function together(authors: readonly string[]): string[] {
  if (authors.length < 2) return [];
  return [`    <dce:publisher>${xml(authors.map(readable).join(', '))}</dce:publisher>`];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
};

/** Text for XML 1.0, which has no way to write control characters or halves of characters. */
function xml(text: string): string {
  return writable(text)
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
