import type { Digest } from '../../lib/digest/digest';
import { FORMATS } from '../../lib/digest/formats';
import { fileName } from '../../lib/digest/write-markdown';

/** Writes a digest in a format, by its name, and has the browser save it. Returns the file's name. */
export function saveFile(digest: Digest, name: string): string {
  const { text, mime, ending } = written(digest, name);
  const file = `${fileName(digest)}.${ending}`;
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
