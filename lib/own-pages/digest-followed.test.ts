import { expect, it, vi } from 'vitest';
import { keepFollowed, sourceState } from '../store/followed-scores';
import { changeSources, type Source } from '../store/followed-sources';
import { listed, materialOf, read, score, services, useDigestHandlers } from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

const ids = ['2602.00001', '2602.00002', '2602.00003', '2602.00004'] as const;
const [own, earlier, none, other] = ids;

/** A digest that has scored these papers of a page of four, of which the reader's own model has scored two. */
async function followed(place: Source['place'], title = (id: string) => `Title of ${id}`) {
  await read(ids.map((id) => listed(id))).subscribed;
  await score(own, 5, 5);
  await score(earlier, 4, 4, { key: `0123456789ab ${earlier}`, scorer: 'api.example.com old low' });
  const address = 'https://example.org/digest.json';
  const source = { id: 'a', name: 'Lab', address, where: { kind: 'file', url: address } as const };
  await changeSources(services.records, () => [{ ...source, place, teaches: false, at: 1 }]);
  const said = ids.slice(0, 3).map((id) => ({
    ...{ key: `a ${id}`, source: 'a', id, title: title(id), relevance: 9, novelty: 8, comment: 'Theirs.' },
    ...{ model: 'gpt', day: '2026-02-06', at: 1 },
  }));
  await keepFollowed(services.digests, await sourceState(services.digests, 'a'), said);
  const { papers, counts } = await materialOf('2026-02-06', '2026-02-06');
  return { counts, origins: papers.map(({ id, relevance, origin }) => [id, relevance, origin]) };
}

it('has what followed digests say of papers without a score of today, and says whose it is', async () => {
  const { counts, origins } = await followed('beside');
  expect(origins).toEqual([
    [own, 5, ''],
    [earlier, 9, 'From Lab'],
    [none, 9, 'From Lab'],
  ]);
  expect(counts).toMatchObject({ scanned: 4, scored: 3, remembered: 2, failed: 0, unscored: 1 });
  expect(origins.flat()).not.toContain(other);
});

it('has it in place of own scores where the page does', async () => {
  const { counts, origins } = await followed('instead');
  expect(origins.map(([, relevance, origin]) => [relevance, origin])).toEqual(Array(3).fill([9, 'From Lab']));
  expect(counts).toMatchObject({ scored: 3, remembered: 3, unscored: 1 });
});

it('has nothing that they say under another title', async () => {
  const { counts, origins } = await followed('beside', (id) => `Another than ${id}`);
  expect(origins.map(([id]) => id)).toEqual([own, earlier]);
  expect(counts).toMatchObject({ scored: 2, unscored: 2 });
});
