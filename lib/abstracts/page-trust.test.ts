import { expect, it } from 'vitest';
import { LISTING_KINDS, PAGE_KINDS, type PageKind } from '../arxiv/page-kind';
import { heldBy, isSecondHand } from './page-trust';

const kinds = Object.entries(PAGE_KINDS) as [PageKind, { examples: readonly string[] }][];

it.each(kinds)('knows how far a page is trusted: %s', (kind, { examples }) => {
  const found = examples.map((path) => isSecondHand(`https://arxiv.org${path}`));
  expect(new Set(found)).toEqual(new Set([!LISTING_KINDS.includes(kind)]));
});

it.each(['', 'https://arxiv.org/', 'https://evil.example/list/cs.LG/new', 'about:blank'])(
  'trusts nothing else: %s',
  (url) => expect(isSecondHand(url)).toBe(true),
);

const named = Array.from({ length: 300 }, (_, i) => ({ id: `2602.${10_000 + i}` }));
it.each([
  ['/list/cs.LG/new', 300],
  ['/search/?query=graphs', 200],
  ['/abs/2602.10007v2?context=cs.LG', 1],
  ['/abs?id=2602.10007', 1],
  ['/abs/2602.99999', 0],
  ['/help', 0],
])('takes from a page no papers that it cannot hold: %s', (path, count) => {
  expect(heldBy(`https://arxiv.org${path}`, named)).toHaveLength(count);
});
