import { expect, it } from 'vitest';
import type { ListingRequest } from '../messages/listing';
import { readListingRequest } from '../messages/listing-request';
import { testPapers } from '../testing/services';
import { subscribe } from './subscribe';

const about = { type: 'subscribe', paused: false, run: 'a', listing: '/list/cs.LG/new' } as const;

it.each([
  [0, ['subscribe']],
  [200, ['subscribe']],
  [201, ['papers', 'subscribe']],
  [1000, ['papers', 'papers', 'papers', 'papers', 'subscribe']],
])('sends %i papers in pieces, each paper once, in order', async (count, types) => {
  const papers = testPapers(count);
  const sent: ListingRequest[] = [];
  await subscribe((request) => sent.push(request), { ...about, papers });
  expect(sent.map(({ type }) => type)).toEqual(types);
  expect(
    sent.flatMap((each) => (each.type === 'papers' || each.type === 'subscribe' ? each.papers : [])),
  ).toEqual(papers);
  expect(sent.at(-1)).toMatchObject(about);
});

it('asks for the first papers before anything else is done', () => {
  const sent: ListingRequest[] = [];
  void subscribe((request) => sent.push(request), { ...about, papers: testPapers(201) });
  expect(sent.map(({ type }) => type)).toEqual(['papers']);
});

/** Browsers throw at a longer message, in bytes. */
const LONGEST = 64 * 1024 * 1024;

it('no message is too long for a browser, whatever a page holds', async () => {
  // Each of these takes six bytes where it is written down.
  const long = '\u0001'.repeat(10_000);
  const papers = testPapers(401).map((paper) => ({
    ...paper,
    ...{ title: long, abstract: long, comments: long, authors: Array(300).fill(long) as string[] },
  }));
  const sent: ListingRequest[] = [];
  await subscribe((request) => sent.push(request), { ...about, papers });
  const most = Math.max(
    ...sent.map((each) => ('papers' in each && Array.isArray(each.papers) ? each.papers.length : 0)),
  );
  expect([sent.length, most]).toEqual([3, 200]);
  const [first] = sent.flatMap((each) => (each.type === 'papers' ? each.papers : []));
  expect(most * JSON.stringify(first).length).toBeLessThan(LONGEST);
  // And what is left of it is what the background takes.
  const one = { type: 'papers', papers: [first] };
  expect(readListingRequest(one)).toEqual(one);
});
