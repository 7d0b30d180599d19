import { type Digest, type DigestPaper, paperUrl } from './digest';

const COLUMNS: readonly [name: string, value: (paper: DigestPaper) => string | number][] = [
  ['arXiv ID', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Authors', ({ authors }) => authors.join('; ')],
  ['Relevance', ({ relevance }) => relevance],
  ['Novelty', ({ novelty }) => novelty],
  ['Comment', ({ comment }) => comment],
  ['Categories', ({ categories }) => categories.join(' ')],
  ['Abstract', ({ abstract }) => abstract],
  ['Address', (paper) => paperUrl(paper)],
  ['Score from', ({ origin }) => origin],
];

/** RFC 4180 with a byte order mark, without which spreadsheets take UTF-8 for something older. */
export function writeCsv({ papers }: Digest): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...papers.map((paper) => COLUMNS.map(([, value]) => value(paper))),
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would calculate, quotation marks around it or not, begins with an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = /^\s*[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
