// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Reading } from '../arxiv/entry';
import { readPage } from '../arxiv/read-page';
import { parse } from '../testing/arxiv-page';
import { savedHtml, savedPages } from '../testing/saved-pages';
import { parseFeed, parsePage } from './light-dom';

const plain = (reading: Reading) =>
  reading.state === 'read'
    ? { ...reading, entries: reading.entries.map(({ parts: _parts, ...entry }) => entry) }
    : reading;

const pages = savedPages();

describe.runIf(pages.length > 0)('saved pages, as the worker parses them', () => {
  it.each(pages)('$file reads as in a browser', { timeout: 120_000 }, (page) => {
    const html = savedHtml(page);
    expect(plain(readPage(parsePage(html), page.url))).toEqual(plain(readPage(parse(html), page.url)));
  });
});

it('is a tree in which readers find their way', () => {
  const doc = parsePage('<ul><li class="a b">One <b>two</b><!-- no --> three<li id=x>Four</ul>');
  const [first, second] = Array.from(doc.querySelectorAll('ul > li'));
  expect(first?.textContent).toBe('One two three');
  expect(first?.nextElementSibling).toBe(second);
  expect(second?.nextElementSibling).toBeNull();
  expect([first?.tagName, first?.parentElement?.tagName]).toEqual(['LI', 'UL']);
  expect(first?.querySelectorAll('b')[0]?.closest('.b')).toBe(first);
  expect(first?.closest('#x')).toBeNull();
  expect([first?.contains(first), first?.contains(second ?? null)]).toEqual([true, false]);
  expect([second?.getAttribute('id'), second?.getAttribute('constructor')]).toEqual(['x', null]);
  expect([second?.hasAttribute('id'), second?.hasAttribute('toString')]).toEqual([true, false]);
});

it('makes something of anything', () => {
  for (const text of ['', '<', '</div>', '<a href="', '<!doctype', '\0', '{"json": true}']) {
    expect(() => readPage(parsePage(text), 'https://arxiv.org/list/cs.LG/new')).not.toThrow();
    expect(parseFeed(text).querySelectorAll('entry')).toHaveLength(0);
  }
});
