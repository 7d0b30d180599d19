import { FORMATS } from '../../lib/digest/formats';
import { type SpendRecord, writeDays, writeRuns } from '../../lib/digest/record';
import { fileName } from '../../lib/digest/write-markdown';
import type { Digest } from '../../lib/papers/digest';

/** Writes a digest in a format, by its name, and has the browser save it. Returns the file's name. */
export function saveFile(digest: Digest, name: string): string {
  const { text, mime, ending } = written(digest, name);
  return download(`${fileName(digest)}.${ending}`, text, mime);
}

/** Has the browser save the record: its runs or its days for a spreadsheet, or all of it as JSON. */
export function saveRecord(record: SpendRecord, what: 'runs' | 'days' | 'json'): string {
  const name = `winnow-record-${record.today}`;
  if (what === 'json')
    return download(`${name}.json`, `${JSON.stringify(record, null, 2)}\n`, 'application/json');
  const text = what === 'runs' ? writeRuns(record.runs) : writeDays(record.days);
  return download(`${name}-${what}.csv`, text, 'text/csv');
}

function download(file: string, text: string, mime: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  link.download = file;
  link.click();
  // The download has taken it by then; a minute is long.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return file;
}

export function written(digest: Digest, name: string) {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return { ...format, text: format.write(digest) };
}
