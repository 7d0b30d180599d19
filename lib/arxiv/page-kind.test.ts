import { describe, expect, it } from 'vitest';
import { HOSTS, isMatched, LISTING_MATCHES } from './listing-matches';
import { LISTING_KINDS, PAGE_KINDS, type PageKind, pageKind } from './page-kind';

const kinds = Object.keys(PAGE_KINDS) as PageKind[];
const at = (path: string): string => `https://arxiv.org${path}`;
const examples = kinds.flatMap((kind) => PAGE_KINDS[kind].examples.map((path) => ({ kind, path })));

describe('pageKind', () => {
  it.each(examples)('$path is $kind and nothing else', ({ kind, path }) => {
    const url = new URL(at(path));
    expect(kinds.filter((other) => PAGE_KINDS[other].matches(url))).toEqual([kind]);
    expect(pageKind(url)).toBe(kind);
    expect(pageKind(url.href)).toBe(kind);
  });

  it.each(HOSTS)('knows the host %s', (host) => {
    expect(pageKind(`https://${host}/list/cs.LG/new`)).toBe('new');
  });

  it.each([
    ['trailing slash, 404', '/list/cs.LG/new/'],
    ['doubled slash', '/list//new'],
    ['case of the category, 400', '/list/cs.lg/new'],
    ['case of the archive, 400', '/list/CS.LG/new'],
    ['case of the period', '/list/cs.LG/New'],
    ['no period, 404', '/list/cs'],
    ['no period, 404', '/list/cs.LG'],
    ['no category', '/list/new'],
    ['unknown archive', '/list/biology/new'],
    ['unknown archive with category', '/list/xx.LG/new'],
    ['name of an object property', '/list/constructor/new'],
    ['category of an archive without any', '/list/hep-th.AB/new'],
    ['empty category', '/list/cs./new'],
    ['classic YYMM, read as year 2602', '/list/cs.LG/2602'],
    ['classic YYMM, read as year 1401', '/list/cs.LG/1401'],
    ['before arXiv', '/list/cs.LG/1990'],
    ['redirect to 2026-02', '/list/cs.LG/202602'],
    ['redirect to 2026-02', '/list/cs.LG/2026-2'],
    ['no such month', '/list/cs.LG/2026-13'],
    ['redirect to the year', '/list/cs.LG/26'],
    ['form without a year', '/list?archive=cs.LG'],
    ['catchup redirect', '/catchup?subject=cs&date=2026-02-06'],
    ['catchup, small letters, 400', '/catchup/cs.LG/2026-02-06?abs=true'],
    ['catchup, other parameter, 400', '/catchup/cs.LG/2026-02-06?utm_source=x'],
    ['catchup without a date', '/catchup/cs.LG'],
    ['author feed', '/a/choromanski_k_1.atom2'],
    ['author feed', '/a/0000-0002-1825-0097.json'],
    ['no id', '/abs/'],
    ['no id', '/abs/list'],
    ['redirect to /search/', '/search'],
    ['unknown archive', '/search/biology'],
    ['start page', '/'],
    ['archive', '/archive/cs'],
    ['year in figures', '/year/cs/2026'],
    ['paper', '/html/2602.04915v1'],
    ['paper', '/pdf/2602.04915'],
    ['taxonomy', '/category_taxonomy'],
  ])('%s: %s is no kind', (_why, path) => {
    expect(pageKind(at(path))).toBeNull();
  });

  it.each([
    'http://arxiv.org/list/cs.LG/new',
    'https://arxiv.org:8443/list/cs.LG/new',
    'https://arxiv.org.example.com/list/cs.LG/new',
    'https://evil-arxiv.org/list/cs.LG/new',
    'https://de.arxiv.org/list/cs.LG/new',
    'https://rss.arxiv.org/list/cs.LG/new',
    'https://example.com/?u=https://arxiv.org/list/cs.LG/new',
    'file:///list/cs.LG/new',
    'about:blank',
    '/list/cs.LG/new',
    '',
  ])('%s is not arXiv', (url) => {
    expect(pageKind(url)).toBeNull();
  });
});

describe('lists of kinds', () => {
  it('has no listing among searches, papers and forms', () => {
    expect(LISTING_KINDS).toEqual(expect.not.arrayContaining(['search', 'advanced', 'abs', 'catchupForm']));
  });

  /** A match pattern as browsers read it: the path with its query, `*` for anything. */
  const matched = (path: string) =>
    LISTING_MATCHES.some((pattern) => {
      const [before = '', after] = pattern.split('*');
      return after === undefined ? at(path) === before : at(path).startsWith(before);
    });
  const withPapers = examples.filter(({ kind }) => kind !== 'catchupForm');

  it.each(withPapers)('the content script is on $path', ({ path }) => {
    expect(matched(path.replace(/#.*/, ''))).toBe(true);
  });

  it('is on every host, over https only, and nowhere else', () => {
    for (const host of HOSTS) expect(LISTING_MATCHES).toContain(`https://${host}/list/*`);
    expect(LISTING_MATCHES.every((pattern) => pattern.startsWith('https://'))).toBe(true);
    for (const path of ['/', '/html/2602.04915v1', '/pdf/2602.04915', '/listing', '/abstract']) {
      expect(matched(path)).toBe(false);
    }
  });
});

it.each([
  ['https://arxiv.org/list/cs.LG/new?skip=25#item3', true],
  ['https://arxiv.org/list', true],
  ['https://export.arxiv.org/catchup/math/2026-02-06', true],
  ['https://arxiv.org/abs/2602.03906v2', true],
  ['https://arxiv.org/', false],
  ['https://arxiv.org/help/list/', false],
  ['https://arxiv.org.example/list/cs.LG/new', false],
  ['http://arxiv.org/list/cs.LG/new', false],
  ['', false],
])('says of %s whether the content script is loaded there: %s', (url, is) => {
  expect(isMatched(url)).toBe(is);
});
