// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { open, titles, useDigestPage, visit } from '../../lib/testing/digest-page';
import { button, link, pageText, press, statusText } from '../../lib/testing/dom';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

it('charts the weeks before, and shows the record with its sums', async () => {
  await open();
  const chart = (name: RegExp) =>
    [...document.querySelectorAll('svg[role="img"]')].some((svg) =>
      name.test(svg.getAttribute('aria-label') ?? ''),
    );
  await vi.waitFor(() => expect(chart(/^Relevant papers a day.*most on 2026-02-06: 2 papers/)).toBe(true));
  expect(chart(/^Cost a day.*most on 2026-02-06: \$0\.50/)).toBe(true);
  expect(chart(/^3 papers by relevance and novelty, 2 at or above/)).toBe(true);
  await visit('Record');
  expect(pageText()).toContain('Today2,000 tokens · $0.50');
  expect(pageText()).toContain('This month3,000 tokens · $0.75');
  expect(chart(/^55 papers scored on 1 of 182 days/)).toBe(true);
  expect(pageText()).toContain('/list/cs.LG/new');
  await press(button('Save days (CSV)'));
  expect(statusText()).toMatch(/^Saved as winnow-record-\S+-days\.csv\.$/);
  await visit('Digest');
  expect(titles()).toHaveLength(2);
});

it('keeps the focus on the way from one face to the other', async () => {
  await open();
  link('Record of days and costs').focus();
  await visit('Record');
  expect(document.activeElement).toBe(link('Digest'));
  await vi.waitFor(() => expect(document.title).toBe('Winnow: record of days and costs'));
  await visit('Digest');
  expect(document.activeElement).toBe(link('Record of days and costs'));
});
