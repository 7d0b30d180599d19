import { withoutDisk } from '../testing/no-disk';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { damage } from '../testing/damage';
import { NO_STATE } from './daily-state';
import { createDailyStore } from './daily-store';
import { type DigestsDb, openDigests } from './digests-db';
import { allImports, importOf } from './imports';
import { allListings, listingOf, listingsOf, noteListing } from './listing-notes';
import { openRecords, type RecordsDb } from './records-db';

/** What lies on a disk and makes no sense is as good as absent, and the rows beside it come back. */

let records: RecordsDb;
let digests: DigestsDb;
beforeEach(async () => {
  records = await openRecords(`records-${crypto.randomUUID()}`);
  digests = await openDigests(`digests-${crypto.randomUUID()}`);
});

const paper = { id: '2602.00001', version: 1, title: 'T', authors: ['A'] };

it('listings', async () => {
  const seen = { day: '2026-02-06', path: '/list/cs.LG/new', title: 'cs.LG', category: 'cs.LG', at: 5 };
  const id = await noteListing(digests, { ...seen, papers: [paper], run: 'r' });
  const kept = await listingOf(digests, id);
  await damage(digests, 'listings', { ...kept, papers: [paper, { id: 7 }], shared: true });
  await damage(digests, 'listings', { id: 'broken', day: '2026-02-06', at: 5 });
  expect(await allListings(digests)).toEqual([{ ...kept, shared: true }]);
  expect(await listingsOf(digests, '2026-02-06', '2026-02-06')).toHaveLength(1);
  expect(await listingOf(digests, 'broken')).toBeUndefined();
});

it('digests that were read in', async () => {
  const scored = {
    ...{ ...paper, abstract: '', categories: [], comment: '', relevance: 7, novelty: 5, origin: '' },
  };
  const counts = {
    rows: null,
    scanned: 1,
    scored: 1,
    remembered: null,
    failed: 0,
    unscored: 0,
    relevant: 1,
  };
  const digest = {
    ...{ title: 'D', date: '2026-02-06', model: 'm', tokens: null, cost: null, counts, prompt: null },
    papers: [scored],
  };
  const note = { id: 'good', name: 'd.json', digest, criteriaId: 'c', at: 1 };
  await digests.put('imports', note);
  await damage(digests, 'imports', {
    ...note,
    id: 'half',
    digest: { ...digest, papers: [scored, { id: 'x' }] },
  });
  await damage(digests, 'imports', { ...note, id: 'bad', digest: 'gone' });
  expect((await allImports(digests)).map(({ id }) => id)).toEqual(['good', 'half']);
  expect(await importOf(digests, 'good')).toEqual(note);
  expect((await importOf(digests, 'half'))?.digest.papers).toEqual([scored]);
  expect(await importOf(digests, 'bad')).toBeUndefined();
});

const outcome = {
  ...{ day: '2026-02-05', categories: ['cs.LG'], papers: 3, scored: 3, failed: 0, relevant: 1, usd: 0.1 },
  ...{ note: '', at: 1 },
};
const newer = { stale: 0, byTitle: 0, found: [], unseen: [], run: '', earlierUsd: 0 };

it('the daily run goes on with the days that can be read', async () => {
  const mailed = { ...paper, abstract: 'Text.', categories: ['cs.LG'], kind: 'new' };
  const job = {
    day: '2026-02-06',
    categories: ['cs.LG'],
    left: [],
    rows: 1,
    papers: [mailed, null],
    run: 'r',
  };
  await damage(
    digests,
    'daily',
    {
      ...{ last: '2026-02-06', checked: { at: 'x' }, trouble: { text: 'Busy.', until: 5 } },
      ...{ jobs: [job, { day: 'never' }], outcomes: [outcome, 'x', { ...outcome, unseen: 4 }] },
    },
    'state',
  );
  expect(await createDailyStore(digests, records).read()).toEqual({
    ...{ last: '2026-02-06', checked: null, trouble: { text: 'Busy.', until: 5 } },
    jobs: [
      {
        ...{ ...job, papers: [mailed], tries: 0, notBefore: 0, lacking: '' },
        ...{ early: [], fed: [], before: null },
      },
    ],
    seen: [],
    outcomes: [
      { ...outcome, ...newer },
      { ...outcome, ...newer },
    ],
  });
});

it.each([['not JSON'], ['null'], ['7'], ['[]'], ['{}']])(
  'a state of the daily run that is: %s',
  async (kept) => {
    await records.put('facts', kept, 'dailyState');
    expect(await createDailyStore(await withoutDisk(openDigests), records).read()).toEqual(NO_STATE);
  },
);
