import { describe, expect, it } from 'vitest';
import { tableOf } from './testing/documents';
import {
  circles,
  E2E,
  inRoom,
  isTest,
  paths,
  roomOf,
  SHIPPED,
  SOURCES,
  type Source,
} from './testing/sources';

/** The order of the house: its rooms, and which may import which. Read from the sources. */

/**
 * The rooms from the ground up, and what each may import: only rooms above it in this list, types included. A new room
 * is placed here first.
 */
const TABLE: Record<string, string> = {
  'lib/base': '',
  'lib/arxiv': 'base',
  'lib/papers': 'base',
  'lib/settings': 'base',
  'lib/criteria': 'base arxiv papers',
  'lib/providers': 'base settings',
  'lib/ledger': 'base settings providers',
  'lib/store': 'base arxiv papers settings criteria ledger',
  'lib/answer-words': '',
  'lib/reply': 'papers criteria answer-words',
  'lib/ranking': 'base papers',
  'lib/learned': 'base papers ranking',
  'lib/injection': 'base papers criteria reply',
  'lib/abstracts': 'base arxiv papers store',
  'lib/model': 'base settings providers ledger',
  'lib/queue': 'base papers settings criteria providers ledger store reply injection model',
  'lib/tastes': 'base papers criteria store ranking learned',
  'lib/run':
    'base papers settings criteria providers ledger store ranking learned abstracts model queue tastes',
  'lib/digest': 'base arxiv papers criteria ledger store reply injection',
  'lib/follow': 'base papers store digest abstracts reply injection',
  'lib/daily': 'base arxiv papers ledger store abstracts model queue run digest',
  'lib/backup': 'base papers criteria ledger store digest daily',
  'lib/messages': 'papers settings criteria ledger abstracts model tastes run digest follow daily backup',
  'lib/platform': 'base settings store run messages',
  'lib/sieve': 'arxiv papers settings run messages',
  'lib/overlay': 'base arxiv papers settings ledger messages platform sieve',
  'lib/own-pages':
    'base arxiv papers settings criteria providers ledger store model queue tastes run digest follow daily backup messages platform',
  'lib/services':
    'backup settings criteria ledger store abstracts queue tastes run digest follow daily platform',
  components: 'base papers settings criteria providers ledger digest follow daily backup messages',
  entrypoints:
    'arxiv papers settings criteria providers ledger digest follow daily backup messages platform overlay own-pages services components',
};

const MAY_IMPORT = Object.fromEntries(
  Object.entries(TABLE).map(([room, below]) => [room, below.split(' ').filter(Boolean).map(placeOf)]),
);

/** `queue` is `lib/queue`; only `components` stands beside `lib/`. */
function placeOf(name: string): string {
  return name === 'components' ? name : `lib/${name}`;
}

/** What nobody imports: the build's own plugins. */
const BEGINNINGS = [
  ...['lib/digest/katex-fonts.plugin.ts', 'lib/ledger/model-prices.plugin.ts'],
  ...[
    'lib/platform/lean-css.plugin.ts',
    'lib/platform/licences.plugin.ts',
    'lib/platform/no-markup.plugin.ts',
    'lib/platform/size-report.plugin.ts',
  ],
];

const inLib = SHIPPED.filter(({ path }) => path.startsWith('lib/'));

/** Place, main file and knowledge of each room, as the table of ARCHITECTURE.md has them. */
const roomRows = tableOf('ARCHITECTURE.md', 'Rooms').map(
  ([place = '', file = '', knows = '']) =>
    [place.replace(/`|\/`$|\.ts`$/g, ''), file.replaceAll('`', ''), knows] as const,
);

function firstComment(text: string): string {
  const [, words = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  return words.replace(/\s*\n \*\s*/g, ' ').trim();
}

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

describe('files', () => {
  it('none has more than 220 lines', () => {
    const long = [...SOURCES, ...E2E].map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 220)).toEqual([]);
  });

  it('none under lib/ is imported by nobody, but those that begin something', () => {
    const imported = new Set(
      SHIPPED.flatMap(({ imports }) => imports.map((each) => each.replace(/\.tsx?$/, ''))),
    );
    const alone = inLib.filter(({ path }) => !imported.has(path.replace(/\.tsx?$/, '')));
    expect(paths(alone)).toEqual([...BEGINNINGS].sort());
  });

  it.each(Object.keys(TABLE))(
    '%s says at the top of its main file what it knows, as ARCHITECTURE.md does',
    (room) => {
      const [, file, knows] = roomRows.find(([place]) => place === room) ?? [];
      const path = room.includes('services') ? 'lib/services.ts' : `${room}/${file}`;
      const main = SOURCES.find((source) => source.path === path);
      expect(firstComment(main?.text ?? '')).toBe(`${knows}.`);
    },
  );

  it('rooms stand in ARCHITECTURE.md in the order of the table', () => {
    expect(roomRows.map(([place]) => place)).toEqual(Object.keys(TABLE));
  });
});

describe('what is shipped', () => {
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
