// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, fingerprint, likeness } from '../papers/fingerprint';
import { parse } from '../testing/arxiv-page';
import { savedFeed, savedHtml, savedPages } from '../testing/saved-pages';
import { readFeed } from './read-feed';
import { readPage } from './read-page';

/** One paper is one paper on every page, although arXiv spells it in several ways. */

interface Text {
  title: string;
  abstract: string;
}

const same = (a: Text, b: Text) => covers({ read: fingerprint(a.title, a.abstract) }, b);

/** What arXiv does to a text between one page and another. */
const SPELLINGS: [name: string, spell: (text: string) => string][] = [
  [
    'Greek letters',
    (text) => text.replaceAll('\\alpha', 'α').replaceAll('\\beta', 'β').replaceAll('\\epsilon', 'ε'),
  ],
  ['accents', (text) => text.replaceAll("\\'e", 'é').replaceAll('\\"o', 'ö').replaceAll('\\H{o}', 'ő')],
  ['links', (text) => text.replace(/https?:\/\/\S+/g, 'this https URL')],
  ['line breaks', (text) => text.replace(/ /g, (_, at: number) => (at % 3 === 0 ? '\n  ' : ' '))],
  ['typographic marks', (text) => text.replaceAll('--', '–').replaceAll('``', '“').replaceAll("''", '”')],
];

const WORDS = (
  'we study sparse attention for long documents and show that its memory grows with the length of each block while ' +
  'accuracy on known tasks improves over several strong models of similar size'
).split(' ');
const TRICKY = [
  '$\\alpha$-divergence',
  '\\alpha-stable',
  "R\\'enyi",
  'H\\"older',
  'Erd\\H{o}s',
  'https://example.org/x',
  '$O(n)$',
  '--',
  '\\beta',
];

const abstractOf = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.option(fc.constantFrom(...TRICKY), { freq: 3, nil: '' })), {
    minLength: 25,
    maxLength: 120,
  })
  .map((pairs) => pairs.map(([word, tricky]) => `${word} ${tricky ?? ''}`).join(' '));

describe('one paper in several spellings', () => {
  it.each(SPELLINGS)('%s make no other paper of it', (_name, spell) => {
    fc.assert(
      fc.property(abstractOf, (abstract) => {
        const title = "On R\\'enyi entropy and $\\alpha$-divergence";
        expect(same({ title, abstract }, { title: spell(title), abstract: spell(abstract) })).toBe(true);
        expect(same({ title: spell(title), abstract: spell(abstract) }, { title, abstract })).toBe(true);
      }),
    );
  });
});

const pages = savedPages();
const rss = savedFeed('rss.xml');

describe.runIf(rss !== '')('papers as arXiv sends them', () => {
  const entriesOf = (file: string) => {
    const page = pages.find((each) => each.file === `pages/${file}`);
    const reading = page && readPage(parse(savedHtml(page)), page.url);
    return reading?.state === 'read' ? reading.entries : [];
  };

  it('are the same on a listing and in the feed, and no two are alike', () => {
    const feed = new DOMParser().parseFromString(rss, 'text/xml');
    const items = [...feed.querySelectorAll('item')].map((item) => ({
      id: item.querySelector('link')?.textContent?.replace(/.*\/abs\//, '') ?? '',
      title: item.querySelector('title')?.textContent ?? '',
      abstract: item.querySelector('description')?.textContent?.replace(/^[\s\S]*?Abstract: /, '') ?? '',
    }));
    const listed = entriesOf('seed-new.html');
    expect(items).toHaveLength(listed.length);
    for (const entry of listed) {
      const item = items.find(({ id }) => id === entry.id);
      expect([entry.id, item && same(entry, item)]).toEqual([entry.id, true]);
      const others = listed.filter(({ id }) => id !== entry.id);
      const read = fingerprint(entry.title, entry.abstract);
      const nearest = Math.max(
        ...others.map((other) => likeness(read, fingerprint(other.title, other.abstract))),
      );
      expect(nearest).toBeLessThan(0.6);
    }
  });

  it('are the same on their own page and from the API', () => {
    const { papers } = readFeed(new DOMParser().parseFromString(savedFeed('api-id_list.xml'), 'text/xml'));
    const own = [...entriesOf('abs-seed.html'), ...entriesOf('abs-old-id.html')];
    expect(own).toHaveLength(2);
    for (const entry of own) {
      const found = papers.find(({ id }) => id === entry.id);
      expect(found && same(entry, found)).toBe(true);
    }
  });
});
