import { FORMATS } from '../../lib/digest/formats';
import { type SpendRecord, writeDays, writeRuns } from '../../lib/digest/record';
import { fileName } from '../../lib/digest/write-markdown';
import { download } from '../../lib/own-pages/download';
import type { Digest } from '../../lib/papers/digest';

/** Writes a digest in a format, by its name, and has the browser save it. Returns the file's name. */
export function saveFile(digest: Digest, name: string): string {
  const { text, mime, ending } = written(digest, name);
  return download(`${fileName(digest)}.${ending}`, [text], mime);
}

/** Has the browser save the record: its runs or its days for a spreadsheet, or all of it as JSON. */
export function saveRecord(record: SpendRecord, what: 'runs' | 'days' | 'json'): string {
  const name = `winnow-record-${record.today}`;
  if (what === 'json')
    return download(`${name}.json`, [`${JSON.stringify(record, null, 2)}\n`], 'application/json');
  const text = what === 'runs' ? writeRuns(record.runs) : writeDays(record.days);
  return download(`${name}-${what}.csv`, [text], 'text/csv');
}

export function written(digest: Digest, name: string) {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return { ...format, text: format.write(digest) };
}
