import { endsTexRow } from './tex-row';

/** As sentences end in the scripts that comments are written in; French has a blank before some of its marks. */
const SENTENCE_END = /(?:[\p{L}\p{M})\]}$](?:\.|\s?[!?])|\S\s?[。！？｡؟۔।॥])["”»’」』）]?$/u;

/** Whether the last line of a reply that was cut off can hold all that it was to hold. */
export function endsWhole(line: string): boolean {
  const text = line.trimEnd();
  if (/<\/[\w-]{1,40}>$/.test(text)) return true;
  if (endsTexRow(text)) return true;
  if (/^\s*\|.*[^\\]\|$/.test(text)) return true;
  if (/[,;\t]\s?".*"$/.test(text)) return !/""|\\"$/.test(text) && text.split('"').length % 2 === 1;
  return SENTENCE_END.test(text);
}
