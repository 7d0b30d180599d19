import { expect, it } from 'vitest';
import { BUDGET, overBudget, partOf, partSizes } from './size-report.plugin';

it.each([
  ['content-scripts/listing.js', 'content script'],
  ['background.js', 'background'],
  ['chunks/popup-BeWjBht9.js', 'pages'],
  ['assets/digest-DLOQ3ena.css', 'pages'],
  ['popup.html', 'pages'],
  ['assets/KaTeX_AMS-Regular-BQhdFMY1.woff2', 'fonts'],
  ['icon/16.png', 'rest'],
  ['manifest.json', 'rest'],
])('%s is of: %s', (path, part) => expect(partOf(path)).toBe(part));

it('adds up', () => {
  const sizes = partSizes([
    ['background.js', { raw: 1000, gzip: 300 }],
    ['popup.html', { raw: 20, gzip: 15 }],
    ['options.html', { raw: 30, gzip: 16 }],
  ]);
  expect(sizes.get('pages')).toEqual({ raw: 50, gzip: 31 });
  expect(sizes.get('all')).toEqual({ raw: 1050, gzip: 331 });
});

it('says which part has outgrown its budget, and no other', () => {
  const most = BUDGET['content script'] ?? 0;
  const of = (raw: number) =>
    overBudget(
      partSizes([
        ['content-scripts/listing.js', { raw, gzip: 1 }],
        ['icon/16.png', { raw: 1e9, gzip: 1 }],
      ]),
    );
  expect(of(most)).toEqual([]);
  expect(of(most + 1)).toHaveLength(1);
  expect(of(most + 1)[0]).toContain('content script');
});
