import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Tests, and what only tests use. */
const FILES = globSync(
  ['**/*.{test,spec}.{ts,tsx}', 'lib/testing/**/*.ts', 'e2e/*.ts', 'e2e/{browsers,sample,servers}/*.ts'],
  { cwd: ROOT, exclude: ['node_modules', '.output', '.wxt'] },
);

/** Who may ask what time it is, since no day, weekday or hour comes of it. */
const MAY: Record<string, string> = {
  'abstract-getter-faults.test.ts': 'a moment is later than this one, on a clock that was set',
  'arxiv-line.ts': 'a clock that was set begins',
  'arxiv-line-refusals.test.ts': 'how long was waited, on a clock that was set',
  'damaged-records.test.ts': 'a wait ends later than it began',
  'digest-handlers.ts': 'a score that is newer than what was noted',
  'scheduler-waits.test.ts': 'a wait ends later than it began',
  'holds.test.ts': 'a wait ends later than it began, another is over',
  'quick-waits.ts': 'the clock of a rate limiter, as it is shipped',
  'model-server.test.ts': 'a reply takes as long as it was told to',
  'arxiv-server.ts': 'when a request came and was answered, to be compared with others',
  'call-log.ts': 'when a call began and ended, to be compared with others',
  'stream-reply.ts': 'how fast a reply is sent; a field that nobody reads',
  'controls.ts': 'when to give up looking for a control',
  'firefox-tab.ts': 'when to give up looking for a text',
  'marionette.ts': 'when to give up dialling',
  'moved-build.ts': 'how far a clock is to be moved',
  'strong-model.test.ts': 'the day after the one on which it is',
  'taste-handlers.test.ts': 'what was foreseen is of the last thirty days',
  'unit-clock.ts': 'how far the clock is to be moved',
};

const readers = FILES.filter((path) =>
  // `new Date()`, `Date()`, and `Date.now`, also where it is handed on as a function.
  /\bDate\s*\(\s*\)|\bnew Date\b(?!\s*[(<])|\bDate\s*\.\s*now\b|\bTemporal\.Now\b/.test(
    readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1'),
  ),
).map((path) => basename(path));

it('finds the tests at all', () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(FILES.some((path) => path.endsWith('daily.spec.ts'))).toBe(true);
});

it('no test takes its dates from the day on which it runs', () => {
  const own = basename(import.meta.filename);
  expect(readers.filter((name) => name !== own && !(name in MAY)).sort()).toEqual([]);
});

it('nobody may who does not', () => {
  expect(Object.keys(MAY).filter((name) => !readers.includes(name))).toEqual([]);
});
