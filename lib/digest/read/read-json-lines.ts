import { DIGEST_TITLE } from '../../papers/digest';
import { WORDS } from '../words';
import { jsonValues } from './json-stream';
import { NO_RAW_COUNTS } from './read-head';
import { readRow } from './read-row';
import type { RawDigest } from './read-text';

/**
 * Reads JSON Lines, a paper a line, and papers that follow one another in whatever way. Null where the first is none; what
 * else is none is an entry that is left out.
 */
export function readJsonLines(text: string): RawDigest | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // What breaks off takes its line with it; where lines are no values, a value has many.
  const byLine = lines.map(jsonValues);
  const values = byLine[0]?.every((value) => value !== undefined) ? byLine.flat() : jsonValues(text);
  const rows = values.flat();
  if (typeof rows[0] !== 'object' || rows[0] === null) return null;
  const papers = rows.map((row) => {
    const paper = readRow(row, (id) => id);
    return row === undefined ? { ...paper, broken: WORDS.brokenLine } : paper;
  });
  return {
    ...{ title: DIGEST_TITLE, date: '', model: '', tokens: null, cost: null, prompt: null },
    ...{ counts: NO_RAW_COUNTS, papers },
  };
}
