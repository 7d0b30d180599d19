/**
 * RFC 4180 with a byte order mark, without which spreadsheets take UTF-8 for something older. A text that a
 * spreadsheet would calculate begins with an apostrophe instead.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = /^\s*[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
