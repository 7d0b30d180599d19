// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LISTING_KINDS, pageKind } from './page-kind';
import { readListing } from './read-listing';
import { savedExpectation, savedHtml, savedPages } from './saved-pages';
import { parse } from './test-page';

const pages = savedPages();
const isListing = (url: string): boolean => LISTING_KINDS.some((kind) => kind === pageKind(url));
const listings = pages.filter((page) => isListing(page.url));
const WITHOUT_CATEGORY = /\/a\//;

describe.runIf(pages.length > 0)('saved pages', () => {
  it('are all of a known kind', () => {
    expect(pages.filter((page) => pageKind(page.url) === null)).toEqual([]);
  });

  it.each(listings.filter((page) => page.papers > 0))(
    '$file is read field by field',
    { timeout: 120_000 },
    (page) => {
      const reading = readListing(parse(savedHtml(page)), page.url);
      if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
      const found = reading.entries.map(({ dt, dd, ...entry }) => {
        expect([dt.tagName, dd.tagName]).toEqual(['DT', 'DD']);
        return entry;
      });
      expect(found).toEqual(savedExpectation(page).items);
      expect(reading.category).toBe(
        WITHOUT_CATEGORY.test(page.url) ? '' : new URL(page.url).pathname.split('/')[2],
      );
    },
  );

  it.each(listings.filter((page) => page.papers === 0))('$file has nothing to read', (page) => {
    expect(savedExpectation(page).items).toEqual([]);
    const state = page.status === 200 ? 'empty' : 'none';
    expect(readListing(parse(savedHtml(page)), page.url)).toEqual({ state });
  });

  it.each(pages.filter((page) => !isListing(page.url)))('$file is no listing', (page) => {
    expect(readListing(parse(savedHtml(page)), page.url)).toEqual({ state: 'none' });
  });
});
