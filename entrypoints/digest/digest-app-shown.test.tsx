// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answers, listing, material, open, titles, useDigestPage } from '../../lib/testing/digest-page';
import { button, choose, labelled, pageText, press } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

/** As the background opens it for a page of which the reader looked at a part. */
beforeEach(() => {
  history.replaceState(null, '', `?listing=${encodeURIComponent(listing.id)}&shown`);
  const soon = request.getMockImplementation();
  request.mockImplementation(async (name: string, ask: unknown) =>
    name === 'digestMaterial' && (ask as { narrowed?: boolean }).narrowed
      ? answers.narrowed
      : soon?.(name, ask),
  );
  const two = material.material.papers.slice(1);
  answers.narrowed = { ...material, material: { ...material.material, papers: two }, shown: 2 };
});
afterEach(() => history.replaceState(null, '', location.pathname));

it('is of what the page showed, whatever the cut-offs, and of all of the listing when asked', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toEqual(['The best', 'Low']));
  expect(pageText()).toContain('Only the 2 papers that the page showed.');
  await press(button('Show all of the listing'));
  await vi.waitFor(() => expect(titles()).toEqual(['The best', 'Eight and seven']));
  expect(pageText()).not.toContain('that the page showed');
  expect(request).toHaveBeenCalledWith('digestMaterial', { of: 'listing', id: listing.id });
});

it('is cut where the reader says, for as long as it is shown', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await choose('Minimum relevance', '4');
  expect(titles()).toEqual(['The best']);
  expect(request).not.toHaveBeenCalledWith('keepDigestCut', expect.anything());
});

it('stands as its page was sorted, until the reader orders it otherwise, for as long as it is shown', async () => {
  history.replaceState(null, '', `?listing=${encodeURIComponent(listing.id)}&shown&sorted`);
  answers.narrowed = { ...material, shown: 3 };
  const asSent = material.material.papers.map(({ title }) => title);
  const bestFirst = ['The best', 'Eight and seven', 'Low'];
  expect(asSent).not.toEqual(bestFirst);
  await open();
  await vi.waitFor(() => expect(titles()).toEqual(asSent));
  expect(request).toHaveBeenCalledWith('digestMaterial', {
    ...{ of: 'listing', id: listing.id, narrowed: true, sorted: true },
  });
  expect(labelled('Order').value).toBe('page');
  await choose('Order', 'sum');
  expect(titles()).toEqual(bestFirst);
  await choose('Order', 'page');
  expect(titles()).toEqual(asSent);
  expect(request).not.toHaveBeenCalledWith('keepDigestCut', expect.anything());
  await press(button('Show all of the listing'));
  await vi.waitFor(() => expect(pageText()).not.toContain('that the page showed'));
  expect(labelled('Order').value).toBe('page');
});

it.each([
  [1, 'Only the 1 paper that the page showed.'],
  [0, 'No paper met what the page was asked for.'],
])('says so of %i', async (shown, words) => {
  answers.narrowed = { ...material, material: { ...material.material, papers: [] }, shown };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain(words));
});
