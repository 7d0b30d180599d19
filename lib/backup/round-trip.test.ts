import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dbOf } from '../store/any-store';
import { allKept, aScore, emptyStores, fileOf, fill, ROWS, rowsIn } from '../testing/backup';
import { damage } from '../testing/damage';
import { PARTS } from './parts';
import { mergeIn, replaceBy } from './put-back';
import { type Backup, readFile } from './read-file';
import { writeSlice } from './write-slice';

const backupOf = (text: string): Backup => {
  const reading = readFile(text);
  if (!reading.ok) throw new Error(reading.why);
  return reading.file;
};

/** 500 rows are read at once. */
it.each([0, 3, 500, 501])('brings everything back as it was: %i rows a store', async (count) => {
  const here = await emptyStores();
  await fill(here, count);
  const text = await fileOf(here);
  const file = backupOf(text);
  expect(file.leftOut).toBe(0);
  for (const put of [mergeIn, replaceBy]) {
    const there = await emptyStores();
    await put(there, file);
    expect(await allKept(there)).toEqual({
      ...(await allKept(here)),
      ...(await starterToo(there, put, count)),
    });
  }
});

/** Merged into a profile that has no criteria of its own, they stand beside those to begin with. */
async function starterToo(there: Parameters<typeof rowsIn>[0], put: unknown, count: number) {
  if (put !== mergeIn) return {};
  const criteria = await rowsIn(there, 'criteria');
  expect(criteria).toHaveLength(count + 1);
  return { criteria };
}

it('holds whatever a text or a fingerprint may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ comment: fc.string({ unit: 'binary' }), read: fc.uint16Array({ maxLength: 400 }) }),
      ),
      async (parts) => {
        const here = await emptyStores();
        const scores = parts.map((part, n) => aScore(n, part));
        for (const score of scores) await here.scores.put('scores', score);
        const there = await emptyStores();
        await replaceBy(there, backupOf(await fileOf(here)));
        expect(await rowsIn(there, 'scores')).toEqual(await rowsIn(here, 'scores'));
      },
    ),
    { numRuns: 20, seed: 7 },
  );
});

it('leaves a damaged row out on its way into the file, wherever it stands', async () => {
  const { keyPaths } = await keys();
  for (const { name, db } of PARTS) {
    const here = await emptyStores();
    const row = { ...ROWS[name]?.(1) };
    for (const key of ['!', '~']) await damage(dbOf(here, db), name, { [keyPaths.get(name) ?? '']: key });
    await dbOf(here, db).put(name, row);
    expect(backupOf(await fileOf(here)).rows.get(name), name).toEqual([row]);
  }
});

async function keys() {
  const stores = await emptyStores();
  const paths = await Promise.all(
    PARTS.map(({ name, db }) =>
      dbOf(stores, db).transact(
        [name],
        'readonly',
        async (tx) => [name, String(tx.objectStore(name).keyPath)] as const,
      ),
    ),
  );
  return { keyPaths: new Map<string, string>(paths) };
}

it('ends a slice before it is too long for a message, and begins the next one there', async () => {
  const here = await emptyStores();
  // What makes a digest long.
  const long = 'x'.repeat(700_000);
  for (let n = 0; n < 9; n += 1)
    await here.digests.put('imports', { ...ROWS.imports?.(n), name: `${n}${long}` });
  const first = await writeSlice(here, null, new Date(0));
  expect(first.text.length).toBeLessThan(3_000_000);
  expect(first.next).toEqual({ part: expect.any(Number), after: 'digest-2', begun: true });
  expect(backupOf(await fileOf(here)).rows.get('imports')).toHaveLength(9);
});

it('holds nothing but what is said to be in it', async () => {
  const here = await emptyStores();
  await fill(here, 2);
  const { winnow, written, ...rest } = JSON.parse(await fileOf(here));
  expect([winnow, written]).toEqual([1, '2026-02-06T00:00:00.000Z']);
  const singles = ['settings', 'activeCriteria', 'daily', 'followed'];
  expect(Object.keys(rest)).toEqual([...singles, ...PARTS.map(({ name }) => name)]);
});
