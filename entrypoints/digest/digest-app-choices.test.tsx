// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Cut } from '../../lib/digest/material';
import { answers, material, open, sources, titles, useDigestPage } from '../../lib/testing/digest-page';
import { button, choose, labelled, press, statusText } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

it('cuts anew without asking, and begins where the reader cut last', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  const asked = () => request.mock.calls.filter(([name]) => name === 'digestMaterial').length;
  const before = asked();
  await choose('Minimum relevance', '3');
  expect(titles()).toEqual(['The best', 'Eight and seven', 'Low']);
  await choose('Order', 'relevance');
  expect(asked()).toBe(before);
  const cut: Cut = { minRelevance: 3, minNovelty: 7, order: 'relevance', withPrompt: true };
  expect(request).toHaveBeenLastCalledWith('keepDigestCut', { cut });
  sources.cut = cut;
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
});

it('offers the reading order where the papers have one, and goes by relevance where they have none', async () => {
  sources.cut = { ...sources.cut, order: 'reading' };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  const options = () => [...labelled('Order').querySelectorAll('option')].map(({ value }) => value);
  expect([labelled('Order').value, options()]).toEqual(['relevance', ['sum', 'relevance']]);
  expect(titles()).toEqual(['The best', 'Eight and seven']);
  const papers = material.material.papers.map((paper, i) => ({
    ...paper,
    axes: { 'Reading order': 20 - i },
  }));
  answers.digestMaterial = { ...material, material: { ...material.material, papers } };
  await open();
  await vi.waitFor(() => expect(options()).toEqual(['sum', 'relevance', 'reading']));
  expect(labelled('Order').value).toBe('reading');
  expect(titles()).toEqual(['Eight and seven', 'The best']);
});

it('asks for the days and categories that are chosen', async () => {
  await open();
  await vi.waitFor(() => labelled('Digest of'));
  await choose('Digest of', 'days');
  await choose('From', '2026-02-05');
  await press(labelled('cs.LG'));
  await vi.waitFor(() =>
    expect(request).toHaveBeenLastCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-05', to: '2026-02-06', categories: ['cs.LG'] },
    }),
  );
});

it('keeps first and last day in order', async () => {
  await open();
  await vi.waitFor(() => labelled('Digest of'));
  await choose('Digest of', 'days');
  await choose('To', '2026-02-05');
  const days = { of: 'days', from: '2026-02-05', to: '2026-02-05', categories: [] };
  await vi.waitFor(() => expect(request).toHaveBeenLastCalledWith('digestMaterial', days));
});

it('tells those who do not see it how many papers are left, and once more what was saved once more', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await choose('Minimum relevance', '3');
  const live = () => [...document.querySelectorAll('[aria-live]')].map((each) => each.textContent);
  expect(live()).toContain('3 papers at or above the cut-offs.');
  await press(button('CSV'));
  const once = statusText();
  expect(once).toContain('Saved as');
  await press(button('CSV'));
  expect(statusText()).not.toBe(once);
  expect(statusText().trim()).toBe(once);
  await choose('Minimum relevance', '4');
  expect(statusText()).toBe('');
});
