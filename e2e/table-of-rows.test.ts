import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentText } from '../lib/testing/documents';
import { ROOT } from '../lib/testing/sources';

/** The tables of SECURITY.md, held against the tests that they name. */

interface Named {
  row: string;
  file: string;
  title: string;
}

const ROWS = [...documentText('SECURITY.md').matchAll(/^\| ([FT]\d+) \|(.*)\|$/gm)].map(
  ([, id = '', rest = '']) => ({ id, cells: rest.split(' | ').map((cell) => cell.trim()) }),
);
const NAMED: Named[] = ROWS.flatMap(({ id, cells }) =>
  [...(cells[2] ?? '').matchAll(/`([^`]+)` (“[^`]+”)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ row: id, file, title })),
  ),
);

/** A test of a file, as the file has it. */
interface Written {
  /** With `…` where it is filled in. */
  title: string;
  /** Its own modifiers, and what stands between title and body. */
  about: string;
  skipped: boolean;
  long: boolean;
}

const TITLE = /(?:\b(?:it|test)((?:\.\w+)*)|[\])>`])\(\s*(['`])((?:\\.|(?!\2)[^\\])*)\2\s*,([^=]*)/g;

function testsOf(text: string): Written[] {
  return [...text.matchAll(TITLE)].map(([, modifiers = '', , title = '', about = '']) => ({
    title: title.replace(/\$\{[^}]*\}|%[sijdo]|\$\w+/g, '…'),
    about,
    skipped: /\.(skip|skipIf|runIf|todo|fixme|only)\b/.test(modifiers),
    long: about.includes('@long'),
  }));
}

/** Rows of `it.each` whose title is theirs. */
const rowsOf = (text: string) => [...text.matchAll(/\[\s*'([^']+)',/g)].map(([, title = '']) => title);

function found({ file, title }: Named): Written | undefined {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (/\b(describe|it|test)(\.describe)?\.(skip|fixme|only|todo)\(\s*['`(]/.test(text)) return undefined;
  const tests = testsOf(text);
  const each = tests.find((test) => test.title.startsWith('…'));
  const own = tests.find((test) => test.title === title);
  return own ?? (each && rowsOf(text).includes(title) ? each : undefined);
}

describe('the tables of SECURITY.md', () => {
  it('have every row once, in order, and something in each cell', () => {
    const ids = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(ROWS.map(({ id }) => id)).toEqual([...ids('F', 50), ...ids('T', 23)]);
    expect(ROWS.filter(({ cells }) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });

  it('name tests that are there, under exactly this title, and that are run', () => {
    const lost = NAMED.filter(
      (named) => !existsSync(join(ROOT, named.file)) || (found(named)?.skipped ?? true),
    );
    expect(lost).toEqual([]);
  });

  it('have for each row one that `npm test` runs', () => {
    const short = NAMED.filter((named) => found(named)?.long === false);
    const withOne = new Set(short.map(({ row }) => row));
    expect(ROWS.map(({ id }) => id).filter((id) => !withOne.has(id))).toEqual([]);
  });
});

it('a title is found as it is written, and one that is skipped is known', () => {
  const text = [
    "it('plain', () => {})",
    "it.skip('put off', () => {})",
    `test(\`of ${'$'}{name}, filled in\`, async () => {})`,
    "test('slow', { tag: '@long' }, async () => {})",
    "it.each([1, 2])('%i of them', () => {})",
  ].join('\n');
  expect(testsOf(text).map(({ title, skipped, long }) => [title, skipped, long])).toEqual([
    ['plain', false, false],
    ['put off', true, false],
    ['of …, filled in', false, false],
    ['slow', false, true],
    ['… of them', false, false],
  ]);
});
