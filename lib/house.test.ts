import { describe, expect, it } from 'vitest';
import { circles, inRoom, isTest, roomOf, SHIPPED, SOURCES, type Source } from './testing/sources';

/** The order of the house: its rooms, and which may import which. Read from the sources. */

/**
 * The rooms from the ground up, and what each may import: only rooms above it in this list, types included. A new room
 * is placed here first.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/base': [],
  'lib/arxiv': [],
  'lib/papers': ['lib/base'],
  'lib/settings': [],
  'lib/criteria': ['lib/papers'],
  'lib/providers': ['lib/settings'],
  'lib/ledger': ['lib/base', 'lib/settings'],
  'lib/store': ['lib/arxiv', 'lib/papers', 'lib/settings', 'lib/criteria', 'lib/ledger'],
  'lib/reply': ['lib/papers', 'lib/criteria'],
  'lib/ranking': ['lib/papers'],
  'lib/injection': ['lib/papers', 'lib/criteria', 'lib/reply'],
  'lib/abstracts': ['lib/base', 'lib/arxiv', 'lib/papers', 'lib/store'],
  'lib/model': ['lib/settings', 'lib/providers', 'lib/ledger'],
  'lib/queue': [
    'lib/papers',
    'lib/settings',
    'lib/criteria',
    'lib/providers',
    'lib/ledger',
    'lib/store',
    'lib/reply',
    'lib/injection',
    'lib/model',
  ],
  'lib/run': [
    'lib/base',
    'lib/papers',
    'lib/settings',
    'lib/criteria',
    'lib/providers',
    'lib/ledger',
    'lib/store',
    'lib/ranking',
    'lib/abstracts',
    'lib/model',
    'lib/queue',
  ],
  'lib/digest': [
    'lib/base',
    'lib/arxiv',
    'lib/papers',
    'lib/ledger',
    'lib/store',
    'lib/reply',
    'lib/injection',
  ],
  'lib/daily': [
    'lib/base',
    'lib/arxiv',
    'lib/papers',
    'lib/ledger',
    'lib/store',
    'lib/abstracts',
    'lib/model',
    'lib/queue',
    'lib/run',
    'lib/digest',
  ],
  'lib/messages': [
    'lib/settings',
    'lib/criteria',
    'lib/ledger',
    'lib/abstracts',
    'lib/model',
    'lib/run',
    'lib/digest',
    'lib/daily',
  ],
  'lib/platform': ['lib/base', 'lib/settings', 'lib/store', 'lib/run', 'lib/messages'],
  'lib/overlay': [
    'lib/base',
    'lib/arxiv',
    'lib/papers',
    'lib/settings',
    'lib/ledger',
    'lib/messages',
    'lib/platform',
  ],
  'lib/own-pages': [
    'lib/base',
    'lib/arxiv',
    'lib/papers',
    'lib/settings',
    'lib/ledger',
    'lib/store',
    'lib/model',
    'lib/queue',
    'lib/run',
    'lib/digest',
    'lib/daily',
    'lib/messages',
    'lib/platform',
  ],
  'lib/services': [
    'lib/settings',
    'lib/ledger',
    'lib/store',
    'lib/abstracts',
    'lib/queue',
    'lib/run',
    'lib/digest',
    'lib/daily',
    'lib/platform',
  ],
  components: [
    'lib/papers',
    'lib/settings',
    'lib/criteria',
    'lib/providers',
    'lib/ledger',

    'lib/digest',
    'lib/daily',
    'lib/messages',
  ],
  entrypoints: [
    'lib/arxiv',
    'lib/papers',
    'lib/settings',
    'lib/criteria',
    'lib/providers',
    'lib/ledger',
    'lib/digest',
    'lib/daily',
    'lib/messages',
    'lib/platform',
    'lib/overlay',
    'lib/own-pages',
    'lib/services',
    'components',
  ],
};

describe('rooms stand on one another', () => {
  it('each is in the table, and each of the table is there', () => {
    const rooms = new Set(SHIPPED.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('none imports what stands above it, types included', () => {
    const order = Object.keys(MAY_IMPORT);
    const upwards = Object.entries(MAY_IMPORT).flatMap(([room, below]) =>
      below.filter((each) => order.indexOf(each) >= order.indexOf(room)).map((each) => `${room} → ${each}`),
    );
    expect(upwards).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s', (room, below) => {
    const reached = inRoom(room)
      .flatMap(({ path, imports }) => imports.map((each) => ({ path, each, to: roomOf(each) })))
      .filter(({ each, to }) => /^(lib|components|entrypoints|e2e)\//.test(each) && to !== room)
      .filter(({ to }) => !below.includes(to));
    expect(reached.map(({ path, each }) => `${path} → ${each}`)).toEqual([]);
  });

  it('nothing is allowed that is not needed', () => {
    const idle = Object.entries(MAY_IMPORT).flatMap(([room, below]) => {
      const needed = new Set(inRoom(room).flatMap(({ imports }) => imports.map(roomOf)));
      return below.filter((each) => !needed.has(each)).map((each) => `${room} → ${each}`);
    });
    expect(idle).toEqual([]);
  });

  it('no room has more than a fifth of lib/', () => {
    const lines = (room: string) => inRoom(room).reduce((sum, { text }) => sum + text.split('\n').length, 0);
    const rooms = Object.keys(MAY_IMPORT).filter((room) => room.startsWith('lib/'));
    const all = rooms.reduce((sum, room) => sum + lines(room), 0);
    expect(rooms.filter((room) => lines(room) > all / 5)).toEqual([]);
  });

  it('no circle of files', () => {
    expect(circles(SHIPPED)).toEqual([]);
  });

  it('a room full of rooms would be found, and so would a circle', () => {
    const file = (path: string, ...imports: string[]): Source => ({ path, text: '', code: '', imports });
    expect(circles([file('a.ts', 'b'), file('b.ts', 'c'), file('c.ts', 'b')])).toEqual([['b.ts', 'c.ts']]);
    expect(roomOf('lib/new-room/file')).toBe('lib/new-room');
    expect(MAY_IMPORT).not.toHaveProperty('lib/new-room');
  });
});

describe('who may know whom', () => {
  it('nothing that is shipped needs what is there for tests', () => {
    const tests = new Set(SOURCES.filter(isTest).map(({ path }) => path.replace(/\.tsx?$/, '')));
    const reached = SHIPPED.flatMap(({ imports, path }) =>
      imports
        .filter((each) => tests.has(each) || /vitest|fake-indexeddb|jsdom|fast-check|^e2e\//.test(each))
        .map((each) => `${path} → ${each}`),
    );
    expect(reached).toEqual([]);
  });
});
