import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openDigests } from '../store/digests-db';
import { keepFollowed, sourceState } from '../store/followed-scores';
import { changeSources, type Source } from '../store/followed-sources';
import { openRecords } from '../store/records-db';
import { createFollowedPages } from './followed-pages';

const paper = { id: '2602.00001', title: 'Sparse Attention' };
const source = (id: string): Source => ({
  ...{ id, name: `Lab ${id}`, address: `https://example.org/${id}`, place: 'beside', teaches: false, at: 1 },
  where: { kind: 'file', url: `https://example.org/${id}` },
});

it('finds what is kept of a page’s papers, in the order of the sources, and looks nowhere where none is followed', async () => {
  const name = crypto.randomUUID();
  const [records, digests] = await Promise.all([
    openRecords(`records-${name}`),
    openDigests(`digests-${name}`),
  ]);
  const pages = createFollowedPages({ records, digests });
  for (const id of ['a', 'b'])
    await keepFollowed(digests, await sourceState(digests, id), [
      {
        ...{
          key: `${id} ${paper.id}`,
          source: id,
          id: paper.id,
          title: 'Sparse attention',
          relevance: 8,
          novelty: 4,
        },
        ...{ comment: `By ${id}.`, model: '', day: '', at: 1 },
      },
    ]);
  const looked = vi.spyOn(digests, 'transact');
  expect((await pages.of([paper])).words.size).toBe(0);
  expect(looked).not.toHaveBeenCalled();

  await changeSources(records, () => [source('b'), source('a')]);
  expect((await pages.of([paper])).words.get(paper.id)).toMatchObject([
    { name: 'Lab b', comment: 'By b.' },
    { name: 'Lab a', comment: 'By a.' },
  ]);
  await changeSources(records, () => [source('a')]);
  expect((await pages.of([paper])).words.get(paper.id)).toHaveLength(1);
});
