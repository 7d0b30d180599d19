import { expect, it, vi } from 'vitest';
import type { AbstractClient, AbstractGetter } from '../abstracts/abstract-getter';
import type { FoundPaper } from '../abstracts/paper-of';
import { testPapers } from '../testing/services';
import { fetchPapers } from './fetch-papers';

const [one, two] = testPapers(2) as unknown as [FoundPaper, FoundPaper];
const ids = [one.id, two.id];

/** Fetches both from an arXiv that a test has in its hand. */
function begin(signal = new AbortController().signal) {
  let client: AbstractClient | undefined;
  let trouble: string | null = null;
  const leave = vi.fn();
  const getter: AbstractGetter = {
    ...{ leave, look: vi.fn() },
    want: (given) => {
      client = given;
    },
    state: () => ({ left: 1, until: null, trouble }),
  };
  const stand = (why: string) => {
    trouble = why;
    client?.fetching();
  };
  return { fetched: fetchPapers(getter, ids, signal), client: () => client, stand, leave };
}

it('gets what is to be had, and says why the rest is not', async () => {
  const { fetched, client, leave } = begin();
  client()?.fetching();
  client()?.arrived([one]);
  expect(leave).not.toHaveBeenCalled();
  client()?.gone([two.id], 'arXiv did not give it out');
  expect(await fetched).toEqual({
    found: new Map([[one.id, one]]),
    lost: new Map([[two.id, 'arXiv did not give it out']]),
  });
  expect(leave).toHaveBeenCalledOnce();
});

it('does without the rest where arXiv asks for patience', async () => {
  const { fetched, client, stand } = begin();
  client()?.arrived([one]);
  stand('arXiv asks for patience');
  const { found, lost } = await fetched;
  expect([[...found.keys()], [...lost]]).toEqual([[one.id], [[two.id, 'arXiv asks for patience']]]);
});

it('stops when it is told to', async () => {
  const stopping = new AbortController();
  const { fetched, leave } = begin(stopping.signal);
  stopping.abort();
  expect(await fetched).toEqual({ found: new Map(), lost: new Map() });
  expect(leave).toHaveBeenCalledOnce();
});

it('asks nobody for nothing', async () => {
  const want = vi.fn();
  await fetchPapers({ want } as unknown as AbstractGetter, [], new AbortController().signal);
  expect(want).not.toHaveBeenCalled();
});
