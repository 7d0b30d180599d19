// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../arxiv/read-page';
import type { ListingRequest } from '../messages/listing';
import type { connectListing } from '../platform/listing-connection';
import { parse, testNewPage, testPage, testSection } from '../testing/arxiv-page';
import { addsPage } from '../testing/neighbours';
import { all, useRoots, view } from '../testing/overlay';
import type { Shown } from './follow-page';
import { showListing } from './listing';

/** The line to the background, in the test’s hands. */
const line = vi.hoisted(() => ({
  on: null as Parameters<typeof connectListing>[0] | null,
  said: [] as ListingRequest[],
  again: vi.fn(),
  close: vi.fn(),
}));
vi.mock('../platform/listing-connection', () => ({
  connectListing(on: Parameters<typeof connectListing>[0]) {
    line.on = on;
    const send = (request: ListingRequest) => void line.said.push(request);
    return { ...line, send, wake: vi.fn(), reopen: vi.fn(), check: vi.fn() };
  },
}));

useRoots();

let shown: Shown;
const subscribes = () => line.on?.open((request) => void line.said.push(request));
const sort = () => all('select[aria-label="Sort"]')[0] as HTMLSelectElement;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  line.said.splice(0);
  document.body.replaceChildren(...parse(testNewPage()).body.childNodes);
  history.replaceState(null, '', '/list/cs.LG/new');
  const reading = readPage(document, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  shown = showListing(document, reading, new AbortController().signal);
});
afterEach(() => {
  shown.stop();
  vi.unstubAllGlobals();
});

it('tells the background of papers that another script has added, and of those that were there', async () => {
  await subscribes();
  // The page is at arXiv’s address, which no test can be at.
  vi.stubGlobal('location', new URL('https://arxiv.org/list/cs.LG/new'));
  const heading = 'Replacement submissions (continued, showing last 1 of 2 entries)';
  addsPage(document, testPage(testSection(heading, [{ id: '2602.00008', mark: '(replaced)' }])));
  expect(shown.mend?.()).toBe(true);
  expect(line.again).toHaveBeenCalledOnce();
  await subscribes();
  const told = line.said.flatMap((each) => (each.type === 'subscribe' ? [each] : []));
  expect(told.map(({ papers }) => papers.length)).toEqual([4, 5]);
  expect(told[1]?.papers.at(-1)).toMatchObject({ id: '2602.00008', replaced: true });
  expect(told[1]?.run).toBe(told[0]?.run);
});

it('goes by what the reader chose where the background’s answer is older, and by what it says later', async () => {
  await subscribes();
  line.on?.reply({ type: 'view', view: view() });
  await subscribes();
  sort().value = 'score';
  sort().dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(line.said).toContainEqual({ type: 'view', view: { sort: 'score' } }));
  line.on?.reply({ type: 'view', view: view() });
  expect(sort().value).toBe('score');
  line.on?.reply({ type: 'view', view: view({ sort: 'relevance' }) });
  expect(sort().value).toBe('relevance');
});

it('goes without a trace where its list has gone', () => {
  document.querySelector('main')?.remove();
  expect([shown.stands(), shown.mend?.()]).toEqual([false, false]);
  shown.stop();
  expect(document.querySelectorAll('[data-winnow]')).toHaveLength(0);
  expect(line.close).toHaveBeenCalled();
});
