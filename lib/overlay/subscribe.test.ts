import { expect, it } from 'vitest';
import type { ListingRequest } from '../messages/listing';
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
