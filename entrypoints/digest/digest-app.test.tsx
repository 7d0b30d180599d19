// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { NO_SOURCES } from '../../lib/digest/contract';
import {
  answers,
  counts,
  head,
  listing,
  material,
  open,
  sources,
  titles,
  useDigestPage,
} from '../../lib/testing/digest-page';
import { aPaper } from '../../lib/testing/digests';
import { button, pageText } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

it('shows the listing read last: best first, cut as the seed was, contents that lead to papers', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toEqual(['The best', 'Eight and seven']));
  expect(request).toHaveBeenCalledWith('digestMaterial', { of: 'listing', id: listing.id });
  const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toEqual(['#paper-2602.00002', '#paper-2602.00001']);
  for (const link of links) expect(document.getElementById(link.slice(1))?.localName).toBe('article');
  expect(pageText()).toContain('Total relevant papers2');
  expect(pageText()).toContain('146,626');
});

it('shows the day where the listing read last is one of the daily run’s', async () => {
  sources.listings.unshift({ ...listing, id: '2026-02-06 /rss/cs.CL', title: 'cs.CL, daily run', at: 9 });
  await open();
  await vi.waitFor(() =>
    expect(request).toHaveBeenCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-06', to: '2026-02-06', categories: [] },
    }),
  );
});

it('begins with what the number on the toolbar icon tells of', async () => {
  sources.waiting = { from: '2026-02-04', to: '2026-02-06' };
  await open();
  await vi.waitFor(() =>
    expect(request).toHaveBeenCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-04', to: '2026-02-06', categories: [] },
    }),
  );
});

it('says why there is no cost, where it was paid together with that of others', async () => {
  const why = 'Tokens and cost are not shown';
  answers.digestMaterial = { ...material, material: { ...material.material, tokens: null, cost: null } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(pageText()).not.toContain(why);
  answers.digestMaterial = { ...(answers.digestMaterial as object), paidTogether: true };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain(why));
});

it('says that nothing reaches the cut-offs of what has a score, and how many have none', async () => {
  const low = [aPaper({ relevance: 3, novelty: 3 })];
  const none = { ...counts, rows: 5, scanned: 5, scored: 1, failed: 1, unscored: 3 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: low, counts: none } };
  await open();
  const words = 'No scored paper reaches both cut-offs. The highest relevance is 3. 4 papers have no score.';
  await vi.waitFor(() => expect(pageText()).toContain(words));
  const all = { ...none, rows: 1, scanned: 1, failed: 0, unscored: 0 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: low, counts: all } };
  await open();
  await vi.waitFor(() =>
    expect(pageText()).toContain('No paper reaches both cut-offs. The highest relevance is 3.'),
  );
});

it('does not save a digest of a day on which scoring failed', async () => {
  const none = { ...counts, scored: 0, failed: 6, unscored: 0 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: [], counts: none } };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('None of these papers has a score yet'));
  expect(pageText()).toContain('not known; no paper was scored');
  expect(button('Markdown').closest('fieldset')?.disabled).toBe(true);
});

it('says what to do where there is nothing yet, and that the background gives no answer', async () => {
  answers.digestSources = NO_SOURCES;
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Open a listing on arXiv, or import a digest.'));
  request.mockRejectedValue(new Error('gone'));
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Winnow did not answer.'));
  expect(pageText()).not.toContain('There is nothing');
  answers.digestSources = sources;
  request.mockImplementation(async (name: string) => {
    if (name === 'digestMaterial') throw new Error('gone');
    return answers[name];
  });
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Winnow did not answer.'));
});

it('shows a digest whose date is no day of the calendar', async () => {
  answers.digestMaterial = { ...material, material: { ...material.material, date: '2026-99-99' } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await vi.waitFor(() => expect(pageText()).toContain('2026-99-99'));
});
