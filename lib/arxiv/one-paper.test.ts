// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, fingerprint } from '../papers/fingerprint';
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
  ['bare addresses', (text) => text.replaceAll('example.net', 'this http URL')],
  ['letters', (text) => text.replaceAll('Stra\\ss e', 'Straße').replaceAll('\\o re', 'øre')],
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
  'example.net',
  'Stra\\ss e',
  '\\o re',
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

interface Told extends Text {
  id: string;
  /** `pages/seed-new.html`, or the name of a feed. */
  from: string;
}

/** All that have abstracts. */
const PAGES = [
  ...['seed-new', 'catchup-abs', 'old-chrome-2026-05-01-new', 'new-hep-th-old-ids', 'new-replacements-only'],
  ...['search-results', 'search-advanced-results', 'abs-seed', 'abs-old-id'],
];

function toldBy(name: string): Told[] {
  const page = pages.find((each) => each.file === `pages/${name}.html`);
  const reading = page && readPage(parse(savedHtml(page)), page.url);
  if (reading?.state !== 'read') return [];
  return reading.entries.map(({ id, title, abstract }) => ({ id, title, abstract, from: name }));
}

function toldByRss(): Told[] {
  const feed = new DOMParser().parseFromString(rss, 'text/xml');
  return [...feed.querySelectorAll('item')].map((item) => ({
    id: item.querySelector('link')?.textContent?.replace(/.*\/abs\//, '') ?? '',
    title: item.querySelector('title')?.textContent ?? '',
    abstract: item.querySelector('description')?.textContent?.replace(/^[\s\S]*?Abstract: /, '') ?? '',
    from: 'rss',
  }));
}

describe.runIf(rss !== '')('papers as arXiv sends them', () => {
  it('are the same on every page, in the feed and from the API, and no two are alike', () => {
    const api = readFeed(new DOMParser().parseFromString(savedFeed('api-id_list.xml'), 'text/xml')).papers;
    const told: Told[] = [
      ...PAGES.flatMap(toldBy),
      ...toldByRss(),
      ...api.map((p) => ({ ...p, from: 'api' })),
    ];
    const byId = Map.groupBy(told, ({ id }) => id);
    const pairs = [...byId.values()].flatMap((all) =>
      all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other] as const)),
    );
    expect(pairs.length).toBeGreaterThan(700);
    const differ = pairs.filter(([one, other]) => !same(one, other));
    expect(differ.map(([one, other]) => [one.id, one.from, other.from])).toEqual([]);

    const ones = [...byId.values()].flatMap(([one]) => one ?? []);
    const reads = ones.map(({ title, abstract }) => fingerprint(title, abstract).join());
    expect(new Set(reads).size).toBe(ones.length);
  });
});
