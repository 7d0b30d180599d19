import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '../base/day-ms';
import { damage } from '../testing/damage';
import { type DigestsDb, openDigests } from './digests-db';
import { type FollowedScore, followedKey } from './followed-rows';
import {
  followedCount,
  followedOf,
  forgetFollowed,
  keepFollowed,
  pruneFollowed,
  sourceState,
  taughtBy,
} from './followed-scores';
import { changeSources, readSources, type Source, soundSources } from './followed-sources';
import { openRecords, type RecordsDb } from './records-db';

let records: RecordsDb;
let digests: DigestsDb;
beforeEach(async () => {
  records = await openRecords(`records-${crypto.randomUUID()}`);
  digests = await openDigests(`digests-${crypto.randomUUID()}`);
});

const SOURCE: Source = {
  ...{ id: 'a', name: 'A group', address: 'https://a.example/d.json', teaches: false, at: 1 },
  ...{ where: { kind: 'file', url: 'https://a.example/d.json' }, place: 'beside' },
};

function score(rest: Partial<FollowedScore> = {}): FollowedScore {
  const { source = 'a', id = '2602.00001' } = rest;
  return {
    ...{ key: followedKey(source, id), source, id, title: 'T', relevance: 7, novelty: 5, comment: 'c' },
    ...{ model: '', day: '2026-02-06', at: 100, ...rest },
  };
}

const keep = async (...scores: FollowedScore[]) =>
  keepFollowed(digests, await sourceState(digests, 'a'), scores);
const relevances = async (...sources: string[]) =>
  (await followedOf(digests, sources, ['2602.00001'])).get('2602.00001')?.map(({ relevance }) => relevance);

it('keeps what each source says of a paper, and asks only those that are wanted', async () => {
  await keep(score(), score({ source: 'b', relevance: 3 }), score({ id: '2602.00002' }));
  expect([
    await relevances('a', 'b'),
    await relevances('b'),
    await relevances('c'),
    await relevances(),
  ]).toEqual([...[[7, 3], [3], undefined, undefined]]);
  expect([await followedCount(digests, 'a'), await followedCount(digests, 'b')]).toEqual([2, 1]);
});

it('keeps the newest word, in whatever order the days are read', async () => {
  await keep(score({ day: '2026-02-05', relevance: 4 }));
  await keep(score({ day: '2026-02-06', relevance: 9 }));
  await keep(score({ day: '2026-02-04', relevance: 1 }));
  expect(await relevances('a')).toEqual([9]);
  // The same day once more may have been mended.
  await keep(score({ day: '2026-02-06', relevance: 8 }));
  expect(await relevances('a')).toEqual([8]);
});

it('has scores and how far they go in one go: neither without the other', async () => {
  const before = await sourceState(digests, 'a');
  const broken = { ...score({ id: '2602.00002' }), key: undefined } as unknown as FollowedScore;
  await expect(keepFollowed(digests, { ...before, looked: 5 }, [score(), broken])).rejects.toThrow();
  expect(await sourceState(digests, 'a')).toEqual(before);
  expect(await followedCount(digests, 'a')).toBe(0);
});

it('forgets one source, and leaves the others', async () => {
  await keep(score(), score({ source: 'b' }));
  await keepFollowed(digests, { ...(await sourceState(digests, 'b')), looked: 9 });
  await forgetFollowed(digests, 'a');
  expect([await relevances('a', 'b'), (await sourceState(digests, 'a')).looked]).toEqual([[7], 0]);
  expect((await sourceState(digests, 'b')).looked).toBe(9);
});

it('deletes what is old', async () => {
  await keep(score({ at: 1 }), score({ id: '2602.00002', at: 3 * DAY_MS }));
  await pruneFollowed(digests, DAY_MS, 3 * DAY_MS);
  expect(await digests.getAllKeys('followed')).toEqual(['a 2602.00002']);
});

it('takes what makes no sense for absent', async () => {
  await keep(score(), score({ id: '2602.00002' }));
  await damage(digests, 'followed', { ...score(), relevance: 11 });
  await damage(digests, 'sources', { id: 'a', looked: 'yesterday' });
  expect(await relevances('a')).toBeUndefined();
  expect((await sourceState(digests, 'a')).looked).toBe(0);
  // And a new word takes its place.
  await keep(score({ day: '2020-01-01', relevance: 2 }));
  expect(await relevances('a')).toEqual([2]);
});

it('a state without what came later is read as it is', async () => {
  const old = { ...(await sourceState(digests, 'a')), looked: 7 };
  await damage(digests, 'sources', old);
  expect(await sourceState(digests, 'a')).toEqual(old);
});

it('keeps the list in the order in which it grew, each address once, twenty at most', async () => {
  const other = { ...SOURCE, id: 'b', address: 'https://b.example/' };
  await changeSources(records, () => [SOURCE, other, { ...SOURCE, id: 'c' }]);
  expect((await readSources(records)).map(({ id }) => id)).toEqual(['a', 'b']);
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...SOURCE,
    id: `${at}`,
    address: `https://e.example/${at}`,
  }));
  expect(await changeSources(records, () => many)).toHaveLength(20);
});

it.each([
  ['no address', { address: 'nowhere' }],
  ['one that is not https', { address: 'http://a.example/' }],
  ['a place of its own', { place: 'above' }],
  ['no name', { name: ' ' }],
  ['a long one', { name: 'n'.repeat(61) }],
  ['nowhere to read it', { where: { kind: 'file', url: 'file:///etc/passwd' } }],
])('leaves out a source with %s', (_what, rest) => {
  expect(soundSources([{ ...SOURCE, ...rest }, SOURCE])).toEqual([SOURCE]);
});

it.each(['', 'null', '{"a":1}', '[[', '[7]'])('a list that is: %s', async (kept) => {
  await records.put('facts', kept, 'followed');
  expect(await readSources(records)).toEqual([]);
});

it('hands on what those say that are let teach, and takes several together', async () => {
  await keep(score(), score({ source: 'b', relevance: 4 }), score({ id: '2602.00002', relevance: 2 }));
  const other = { ...SOURCE, id: 'b', address: 'https://b.example/d.json' };
  await changeSources(records, () => [SOURCE, other]);
  expect(await taughtBy(records, digests)).toEqual(new Map());
  await changeSources(records, () => [{ ...SOURCE, teaches: true }, other]);
  expect(await taughtBy(records, digests)).toEqual(
    new Map([
      ['2602.00001', 7],
      ['2602.00002', 2],
    ]),
  );
  await changeSources(records, () => [SOURCE, other].map((each) => ({ ...each, teaches: true })));
  expect((await taughtBy(records, digests)).get('2602.00001')).toBe(5.5);
});

it('takes no host of a list for one that would be every host', () => {
  const every = 'https://*/d.json';
  expect(soundSources([{ ...SOURCE, where: { kind: 'file', url: every } }])).toEqual([]);
  expect(soundSources([SOURCE])).toEqual([SOURCE]);
});
