import { describe, expect, it } from 'vitest';
import type { Source } from './testing/sources';
import { entriesOf, keysOf, usedEntries } from './testing/word-entries';

const source = (text: string, path: string, imports: string[] = []): Source => ({
  path,
  text,
  code: text,
  imports,
});

/** How `words.test.ts` and its like read a file of words. */
describe('a file of words', () => {
  const WORDS = `export const WORDS = {
    plain: said('room_plain'),
    put: filled('room_put'),
    counted: counting('room_counted', 'n'),
    text: 'It stands.',
    choosing: more ? said('room_choosing') : '',
    ofAnother: said('room_plain'),
    ofElsewhere: said('other_ofElsewhere'),
    made: ({ n }: { n: number }) => \`It stands \${n} times.\`,
    whose: name,
  };`;
  const file = source(WORDS, 'lib/room/words.ts');

  it('a message is one of `_locales` and nothing but', () => {
    const keys = entriesOf(file).map((entry) => keysOf(file, entry));
    const counted = ['room_counted_one', 'room_counted_other'];
    expect(keys.filter((each) => each.length > 0)).toEqual([['room_plain'], ['room_put'], counted]);
  });

  it('an entry is used by its name, by whatever name its file is known', () => {
    const user = source(
      'import { WORDS as SAID } from "./words"; const a = SAID.plain; const bare = other.put;',
      'lib/room/user.ts',
      ['lib/room/words'],
    );
    expect([...usedEntries(file, [file, user])]).toEqual(['plain']);
    const picking = source(
      'import { WORDS } from "./words"; const a = { put: 1 }; const b = (c) => WORDS[c];',
      'lib/room/picking.ts',
      ['lib/room/words'],
    );
    expect(usedEntries(file, [file, picking]).has('put')).toBe(true);
    expect(usedEntries(file, [file, picking]).has('counted')).toBe(false);
  });
});
