// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { PageStatus } from '../lib/messages/listing';
import { pageText, show } from '../lib/testing/dom';
import { aSpend, aStatus } from '../lib/testing/replies';
import { SpendLine } from './spend-line';

const today = aSpend(21_000, 0.0043);

it('shows what the page and the day cost', async () => {
  await show(<SpendLine status={aStatus()} today={today} dailyCapUsd={1} />);
  expect(pageText()).toContain(
    'This page: 63 papers, 55 scored, 0 failed, 8 not asked · 18,420 tokens · $0.003',
  );
  expect(pageText()).toContain('Today: 21,000 tokens · $0.004 of your $1.00 limit');
  expect(document.querySelector('progress')).toBeNull();
  // A limit is said as it was typed.
  await show(<SpendLine status={null} today={today} dailyCapUsd={0.0005} />);
  expect(pageText()).toContain('of your $0.0005 limit');
});

it('shows how far a run is and what is still to come', async () => {
  const status = aStatus({ phase: 'running', scored: 21, owed: 34, estimate: aSpend(11_000, 0.002) });
  await show(<SpendLine status={status} today={today} dailyCapUsd={1} />);
  expect(pageText()).toContain('21 scored, 0 failed, 34 to go');
  expect(pageText()).toContain('Still to come: about 11,000 tokens · $0.002');
  expect(document.querySelector('progress')?.value).toBe(21);
});

it('speaks of keywords where no paper was asked about', async () => {
  const status = aStatus({ phase: 'keyword', scored: 0, unasked: 63, page: aSpend(0, 0) });
  await show(<SpendLine status={status} today={aSpend(0, 0)} dailyCapUsd={1} />);
  expect(document.querySelector('p')?.textContent).toBe('This page: 63 papers, matched with your keywords');
});

it('says how many scores are from which digest that is followed', async () => {
  const followed = [
    { name: 'Graph lab', papers: 40 },
    { name: '\u202Eמעבדה', papers: 12 },
  ];
  const status = aStatus({ phase: 'keyword', scored: 0, unasked: 63, followed, page: aSpend(0, 0) });
  await show(<SpendLine status={status} today={aSpend(0, 0)} dailyCapUsd={1} />);
  expect(document.querySelector('p')?.textContent).toBe(
    'This page: 63 papers, 40 from Graph lab, 12 from \u2068מעבדה\u2069',
  );
});

it('names no limit in dollars where there is no sum in dollars', async () => {
  await show(<SpendLine status={null} today={aSpend(500, null)} dailyCapUsd={1} />);
  expect(pageText()).toBe('Today: 500 tokens');
});

it.each<[string, Partial<PageStatus>, string]>([
  ['has no papers', { total: 0, scored: 0, unasked: 0, page: aSpend(0, 0) }, ''],
  ['was not begun', { phase: 'running', scored: 0, owed: 55 }, '63 papers, 55 to go, 8 not asked'],
  [
    'has earlier scores alone',
    { scored: 0, stale: 55 },
    '63 papers, 8 not asked, 55 scored before you changed',
  ],
])('of a page that %s it counts what there is', async (_, status, said) => {
  await show(<SpendLine status={aStatus(status)} today={today} dailyCapUsd={1} />);
  expect(pageText().startsWith(said === '' ? 'Today' : `This page: ${said}`)).toBe(true);
});
