// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { DigestCounts } from '../../lib/papers/digest';
import { answers, material, open, titles, useDigestPage } from '../../lib/testing/digest-page';
import { aPaper } from '../../lib/testing/digests';
import { button, pageText, press, statusText } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

const summary = () => document.querySelector('details.totals > summary')?.textContent;

it('shows a star and the note at their paper', async () => {
  const papers = [aPaper({ starred: true, note: 'For Noor <b>.\nSoon.' }), aPaper({ id: '2602.00009' })];
  answers.digestMaterial = { ...material, material: { ...material.material, papers } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  const [first, second] = document.querySelectorAll('article');
  expect(first?.querySelector('[aria-label="Starred"]')).not.toBeNull();
  expect(first?.querySelector('.own-note')?.textContent).toBe('Note: For Noor <b>.\nSoon.');
  expect(second?.querySelector('[aria-label="Starred"], .own-note')).toBeNull();
});

it('says how many papers it leaves out and why, shows them when asked, and leaves them out again', async () => {
  const aside = { dismissed: ['2602.00002'], switchedOff: ['2602.00001', '2602.00003'] };
  answers.digestMaterial = { ...material, material: { ...material.material, aside } };
  await open();
  // The third is below the cut-offs: it would not be shown in any case.
  const words = '1 paper left out: not for you. 1 paper left out, as on its page.';
  await vi.waitFor(() => expect(pageText()).toContain(words));
  expect(titles()).toEqual([]);
  expect(pageText()).not.toContain('No paper reaches both cut-offs');
  await press(button('Show'));
  expect(titles()).toEqual(['The best', 'Eight and seven']);
  expect(pageText()).toContain('With 2 papers that are otherwise left out.');
  await press(button('Leave out'));
  expect(titles()).toEqual([]);
});

it('says nothing of papers left out where there are none', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(document.querySelector('.aside')).toBeNull();
});

it('says that the digest is on its way until it is there', async () => {
  const late = Promise.withResolvers<unknown>();
  const soon = request.getMockImplementation();
  request.mockImplementation((name: string) =>
    name === 'digestMaterial' ? late.promise : (soon?.(name) as Promise<unknown>),
  );
  await open();
  expect(statusText()).toBe('Putting the digest together…');
  expect(document.querySelectorAll('article')).toHaveLength(0);
  late.resolve(answers.digestMaterial);
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(pageText()).not.toContain('Putting the digest together');
});

it.each<[{ papers?: []; counts?: Partial<DigestCounts>; cost?: null }, string]>([
  [{}, '7 rows · 4 scored · 2 without a score · 2 relevant · $0.76'],
  [{ counts: { scored: 6, failed: 0, unscored: 0 }, cost: null }, '7 rows · 6 scored · 2 relevant'],
  [{ counts: { rows: null, scored: null, failed: null, unscored: null }, cost: null }, '2 relevant'],
  [
    { papers: [], counts: { scored: 0, failed: 6, unscored: 0 }, cost: null },
    '7 rows · 0 scored · 6 without a score',
  ],
])('has its totals in one line that unfolds: %j', async ({ counts, ...rest }, line) => {
  const { material: whole } = material;
  answers.digestMaterial = {
    ...material,
    material: { ...whole, ...rest, counts: { ...whole.counts, ...counts } },
  };
  await open();
  await vi.waitFor(() => expect(summary()).toBe(line));
  expect(document.querySelector<HTMLDetailsElement>('details.totals')?.open).toBe(false);
});
