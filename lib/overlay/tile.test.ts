// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { Mark } from '../messages/listing';
import { failedMark, followedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { ownElements } from './own-element';
import { ENTRY_CSS } from './sheet';
import { createTile, type Tile } from './tile';

let tile: Tile;
let root: ShadowRoot;
beforeEach(() => {
  const own = ownElements(document, ENTRY_CSS)('div');
  root = own.root;
  tile = createTile(own);
});

const part = (name: string) => root.querySelector(name);
const sign = (name: string) => part(name)?.textContent;
const seen = () => `${sign('.high')}${sign('.low')}`;
const name = () => part('.tile')?.getAttribute('aria-label');

it.each<[Mark, string, string]>([
  [scoredMark('a'), 'Relevance 9 of 10, novelty 7 of 10', '9nov 7'],
  [
    scoredMark('a', { titleOnly: true }),
    'Relevance 9 of 10, novelty 7 of 10, from the title only',
    '9title 7',
  ],
  [waitingMark('a'), 'Waiting for a score', '…'],
  [failedMark('a', 'why not'), 'Could not be scored: why not', '!–'],
  [keywordMark('a'), 'Keyword match: strong (sparse, MoE)', ''],
])('shows %o', (mark, accessible, text) => {
  tile.show(mark);
  expect([name(), seen()]).toEqual([accessible, text]);
  expect(part('.tile')?.matches('button[aria-haspopup="dialog"]')).toBe(true);
});

it('keeps nothing of what it showed before', () => {
  const all = [
    scoredMark('a', { stale: 'criteria', titleOnly: true }),
    followedMark(waitingMark('a')),
    keywordMark('a'),
    failedMark('a'),
    waitingMark('a'),
  ];
  const shots = all.map((mark) => {
    tile.show(mark);
    return part('.tile')?.cloneNode(true);
  });
  for (const before of all) {
    for (const [i, mark] of all.entries()) {
      tile.show(before);
      tile.show(mark);
      expect(part('.tile')?.isEqualNode(shots[i] ?? null)).toBe(true);
    }
  }
});

it('has ink for the relevance of a score only, and as many bars as the match is strong', () => {
  tile.show(scoredMark('a', { relevance: 4 }));
  expect(part('.high')?.getAttribute('data-ink')).toBe('4');
  tile.show(keywordMark('a', { strength: 3 }));
  expect(part('.high')?.getAttribute('data-ink')).toBeNull();
  expect(root.querySelectorAll('.bars i[data-on]')).toHaveLength(3);
});

it('puts nothing of a score where the page could read it', () => {
  tile.show(scoredMark('a', { relevance: 10, comment: 'secret' }));
  expect(tile.host.shadowRoot).toBeNull();
  expect(tile.host.textContent).toBe('');
  expect(tile.host.outerHTML).not.toMatch(/10|secret|scored/);
});
