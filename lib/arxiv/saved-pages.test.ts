// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse } from '../testing/arxiv-page';
import { savedExpectation, savedHtml, savedPages } from '../testing/saved-pages';
import type { PlacedEntry } from './entry';
import { LISTING_KINDS, pageKind } from './page-kind';
import { readPage } from './read-page';

const pages = savedPages();
const isListing = (url: string) => LISTING_KINDS.some((kind) => kind === pageKind(url));
const isResults = (url: string) => ['search', 'advanced'].includes(pageKind(url) ?? '');
const hasPapers = (page: { url: string; status: number; papers: number }) =>
  page.papers > 0 || (pageKind(page.url) === 'abs' && page.status === 200);
const WITHOUT_CATEGORY = /\/a\//;

function entriesOf(page: (typeof pages)[number]): PlacedEntry[] {
  const reading = readPage(parse(savedHtml(page)), page.url);
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries;
}

describe.runIf(pages.length > 0)('saved pages', () => {
  it('are all of a known kind', () => {
    expect(pages.filter((page) => pageKind(page.url) === null)).toEqual([]);
  });

  it.each(pages.filter((page) => hasPapers(page) && isListing(page.url)))(
    '$file is read field by field',
    { timeout: 120_000 },
    (page) => {
      const reading = readPage(parse(savedHtml(page)), page.url);
      if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
      const found = reading.entries.map(({ parts, announced, ...entry }) => {
        expect(parts.map(({ tagName }) => tagName)).toEqual(['DT', 'DD']);
        if (/\/(?:new|recent|catchup)\b/.test(page.url)) expect(announced).toMatch(/^\d{4}-\d\d-\d\d$/);
        return entry;
      });
      expect(found).toEqual(savedExpectation(page).items);
      expect(reading.layout).toBe('listing');
      expect(reading.category).toBe(
        WITHOUT_CATEGORY.test(page.url) ? '' : new URL(page.url).pathname.split('/')[2],
      );
    },
  );

  it.each(pages.filter((page) => hasPapers(page) && isResults(page.url)))(
    '$file is read result by result',
    (page) => {
      const found = entriesOf(page).map(({ id, version, title, authors, abstract, primary, parts }) => {
        expect(parts.map(({ tagName }) => tagName)).toEqual(['LI']);
        return { id, version, title, authors, abstract, primary };
      });
      const items = savedExpectation(page).items as { etAl: unknown }[];
      expect(found).toEqual(items.map(({ etAl: _etAl, ...item }) => item));
    },
  );

  it.each(pages.filter((page) => hasPapers(page) && pageKind(page.url) === 'abs'))(
    '$file is read as one paper',
    (page) => {
      const found = entriesOf(page).map(({ id, title, authors, abstract, comments }) => {
        return { id, title, authors, abstract, comments };
      });
      const items = savedExpectation(page).items as Record<string, unknown>[];
      expect(found).toEqual(items.map(({ requested: _asked, withdrawn: _gone, ...item }) => item));
    },
  );

  it.each(pages.filter((page) => !hasPapers(page)))('$file has nothing to read', (page) => {
    expect(savedExpectation(page).items).toEqual([]);
    const state = page.status === 200 ? 'empty' : 'none';
    expect(readPage(parse(savedHtml(page)), page.url)).toEqual({ state });
  });

  it('tell the day of each mailing', () => {
    const days = (file: string) => {
      const page = pages.find((each) => each.file === `pages/${file}`);
      return page ? [...new Set(entriesOf(page).map(({ announced }) => announced))] : [];
    };
    expect(days('seed-new.html')).toEqual(['2026-02-06']);
    expect(days('catchup.html')).toEqual(['2026-02-06']);
    expect(days('seed-recent-page2.html').length).toBeGreaterThan(1);
    expect(days('month-default.html')).toEqual([null]);
  });
});
