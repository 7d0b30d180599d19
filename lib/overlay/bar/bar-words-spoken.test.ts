import { expect, it } from 'vitest';
import type { RunStatus } from '../../messages/listing';
import { aStatus } from '../../testing/replies';
import { barWords } from './bar-words';

/** Whatever else changes with every paper of a run: how it stands after so many of sixty. */
const COURSES: Record<string, (done: number) => Partial<RunStatus>> = {
  'each scored': (done) => ({ scored: done, owed: 60 - done }),
  'each failed': (done) => ({ failed: done, owed: 60 - done }),
  'every third failed': (done) => {
    const failed = Math.floor(done / 3);
    return { scored: done - failed, failed, owed: 60 - done };
  },
  'scored again': (done) => ({ scored: done, owed: 60 - done, stale: 60 - done }),
  'scored again, from a digest': (done) => ({
    ...{ scored: done, owed: 60 - done, stale: 60 - done, imported: 60 - done },
  }),
  'left out by title': (done) => ({ scored: 0, byTitle: done, askable: done, owed: 60 - done }),
  'set aside': (done) => ({ scored: done, owed: 60 - done, askable: done * 2 }),
  'second opinions': (done) => ({ scored: 60, owed: 0, second: { owed: 60 - done, given: done } }),
  doubted: (done) => ({ scored: 60, owed: 0, doubted: 60 - done }),
  'abstracts still to come': (done) => ({
    ...{ scored: done, owed: 0, withoutAbstract: 60 - done },
    abstracts: { all: 60, left: 60 - done, gone: 0, trouble: '', why: '', until: null },
  }),
};

it.each(Object.entries(COURSES))('is spoken at quarters only: %s', (_name, course) => {
  for (const phase of ['running', 'waiting'] as const) {
    const said = Array.from({ length: 60 }, (_, done) =>
      barWords(aStatus({ phase, replacements: 0, ...course(done) })),
    );
    expect(new Set(said.map(({ status }) => status)).size).toBeLessThanOrEqual(4);
    expect(said.every(({ status }) => status !== '')).toBe(true);
  }
});
