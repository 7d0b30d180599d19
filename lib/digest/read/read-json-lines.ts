import { DIGEST_TITLE } from '../../papers/digest';
import { WORDS } from '../words';
import { NO_RAW_COUNTS } from './read-head';
import { readRow } from './read-row';
import type { RawDigest } from './read-text';

/** Reads JSON Lines, a paper a line. Null where the first line is none; what else is none is an entry that is left out. */
export function readJsonLines(text: string): RawDigest | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map(parsed);
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

/** Undefined where the line is no JSON, which has no such value. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
