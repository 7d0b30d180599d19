import { beforeEach, expect, it } from 'vitest';
import type { Stores } from '../store/any-store';
import { MAX_SOURCES, readSources } from '../store/followed-sources';
import { aSource, emptyStores, fileOf } from '../testing/backup';
import { mergeIn, replaceBy } from './put-back';
import { readFile } from './read-file';

/** The list of digests that are followed, on its way through a file. */

let here: Stores;
let there: Stores;
beforeEach(async () => {
  [here, there] = await Promise.all([emptyStores(), emptyStores()]);
});

const WAYS = { merge: mergeIn, replace: replaceBy };
async function take(how: keyof typeof WAYS, text?: string): Promise<void> {
  const reading = readFile(text ?? (await fileOf(there)));
  if (!reading.ok) throw new Error(reading.why);
  await WAYS[how](here, reading.file);
}

const follow = (stores: Stores, sources: object[]) =>
  stores.records.put('facts', JSON.stringify(sources), 'followed');

it('digests that are followed are those of both sides, each address once and as it is here, each id once', async () => {
  await follow(here, [aSource(1, { name: 'Mine', place: 'beside' })]);
  await follow(there, [
    aSource(5, { address: aSource(1).address, name: 'Of the file' }),
    aSource(1, { address: 'https://another.example/' }),
    aSource(2),
  ]);
  await take('merge');
  expect(await readSources(here.records)).toEqual([
    aSource(1, { name: 'Mine', place: 'beside' }),
    aSource(2),
  ]);
});

it('they are those of the file where it replaces all, and none where it has none', async () => {
  await follow(here, [aSource(1), aSource(2)]);
  await follow(there, [aSource(3)]);
  await take('replace');
  expect(await readSources(here.records)).toEqual([aSource(3)]);
  await there.records.delete('facts', 'followed');
  await take('replace');
  expect(await readSources(here.records)).toEqual([]);
});

it('they stay as they are where the file has none, and no more are taken than may be followed', async () => {
  await follow(here, [aSource(1)]);
  await take('merge');
  expect(await readSources(here.records)).toEqual([aSource(1)]);
  await follow(
    there,
    Array.from({ length: 40 }, (_, n) => aSource(n)),
  );
  await take('merge');
  const names = (await readSources(here.records)).map(({ name }) => name);
  expect(names).toHaveLength(MAX_SOURCES);
  expect(names.slice(0, 3)).toEqual(['Group 1', 'Group 0', 'Group 2']);
});

it.each([
  ['another protocol', { address: 'javascript:alert(1)' }],
  ['no encryption', { where: { kind: 'file', url: 'http://digests.example/a.json' } }],
  ['a name without end', { name: 'a'.repeat(9_999) }],
  ['no place', { place: 'above' }],
])('they are left out of a file one by one: %s', async (_, rest) => {
  const list = JSON.stringify([{ ...aSource(1), ...rest }, aSource(2)]);
  await take('merge', JSON.stringify({ winnow: 1, followed: list }));
  expect(await readSources(here.records)).toEqual([aSource(2)]);
});
