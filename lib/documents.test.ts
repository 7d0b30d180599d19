import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentText, pathsIn, tableOf } from './testing/documents';
import { messagesOf } from './testing/messages';
import { ROOT, roomOf, SHIPPED, SOURCES } from './testing/sources';

/** The documents and the tree, held against each other, so that neither drifts. */

const DOCUMENTS = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Files of ours by their bare names: documents speak of `settle.ts` where the room is plain. */
const names = new Set(SOURCES.map(({ path }) => basename(path)));

describe.each(DOCUMENTS)('%s', (name) => {
  const said = pathsIn(documentText(name));

  it('names no file and no folder that is not there', () => {
    const lost = said.filter((path) => {
      // `write-….ts` stands for any of them.
      const place = path.replace(/[^/]*….*$/, '');
      return !existsSync(join(ROOT, place || '.')) && !names.has(path);
    });
    expect(lost).toEqual([]);
  });
});

it('finds what documents name', () => {
  expect(pathsIn('`lib/queue/job.ts`, `settle.ts`, `lib/digest/write-….ts`, `npm test`, `total`')).toEqual([
    ...['lib/queue/job.ts', 'settle.ts', 'lib/digest/write-….ts'],
  ]);
  expect(pathsIn(documentText('ARCHITECTURE.md')).length).toBeGreaterThan(60);
});

it('what the popup says of a new version is how its section of the changelog begins', () => {
  // That of a version: what is unreleased is nobody's news yet.
  const [, newest = ''] = documentText('CHANGELOG.md').split(/\n## \d.*\n+/);
  const [summary = ''] = newest.split('\n\n');
  expect(summary.replaceAll('\n', ' ')).toBe(messagesOf('en').pages_popup_news?.message);
});

describe('the glossary', () => {
  const glossary = tableOf('ARCHITECTURE.md', 'Words');
  const inCode = glossary.flatMap(([, code = '']) =>
    [...code.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each),
  );
  const code = SHIPPED.map(({ code: text }) => text).join('\n');

  it('says of each word where it is in the code', () => {
    expect(glossary.length).toBeGreaterThan(20);
    expect(glossary.filter(([word, where]) => !word || !where)).toEqual([]);
    expect(inCode.filter((each) => !new RegExp(`\\b${each}\\b`).test(code))).toEqual([]);
  });

  it('has every type that four rooms or more speak of', () => {
    expect(travellers().filter((name) => !inCode.includes(name))).toEqual([]);
  });
});

/** Names that our code used to have for what the field has a word for. */
const PRIVATE_WORDS =
  /\b\w*(office|desk|flight|flown|grounded|landing|aftermath|pacer|quirks?|acquit|asker|pageteller|dispatcher)\w*\b/i;

it('the words that the field has are used for what they name', () => {
  // The databases of readers have a store of that name.
  const ours = SOURCES.filter(({ path }) => path !== 'lib/documents.test.ts');
  const said = ours.map(({ path, code }) => ({ path, code: code.replace(/'quirks'|quirks: \{/g, '') }));
  expect(said.filter(({ path, code }) => PRIVATE_WORDS.test(path) || PRIVATE_WORDS.test(code))).toEqual([]);
  expect(DOCUMENTS.filter((name) => PRIVATE_WORDS.test(documentText(name)))).toEqual([]);
});

/** Types of one room of `lib/` that three others or more know. */
function travellers(): string[] {
  const rooms = new Map<string, Set<string>>();
  // Our own pages and the contract name whatever they show: that is no sign that it needs explaining.
  const spoken = SHIPPED.filter(({ path }) => path.startsWith('lib/') && !path.startsWith('lib/messages/'));
  for (const { path, code } of spoken)
    for (const [, list = '', from = ''] of code.matchAll(/import (?:type )?\{([^}]*)\} from '(\.[^']*)'/g))
      for (const each of list.split(',')) {
        const name = each
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*/, '');
        if (!/^[A-Z][a-z]\w*$/.test(name)) continue;
        const home = roomOf(join(path, '..', from));
        rooms.set(name, (rooms.get(name) ?? new Set([home])).add(roomOf(path)));
      }
  return [...rooms].filter(([, where]) => where.size >= 4).map(([name]) => name);
}
