import { expect, it } from 'vitest';
import { LISTING_KINDS, PAGE_KINDS, type PageKind } from '../arxiv/page-kind';
import { isSecondHand } from './second-hand';

const kinds = Object.entries(PAGE_KINDS) as [PageKind, { examples: readonly string[] }][];

it.each(kinds)('knows how far a page is trusted: %s', (kind, { examples }) => {
  const found = examples.map((path) => isSecondHand(`https://arxiv.org${path}`));
  expect(new Set(found)).toEqual(new Set([!LISTING_KINDS.includes(kind)]));
});

it.each(['', 'https://arxiv.org/', 'https://evil.example/list/cs.LG/new', 'about:blank'])(
  'trusts nothing else: %s',
  (url) => expect(isSecondHand(url)).toBe(true),
);
