/**
 * Text for a Markdown document. Titles and abstracts are TeX, in which Markdown's own escapes mean something
 * else, so only what would turn into markup is written as a character reference, and nothing else is changed.
 */
export function toMarkdown(text: string): string {
  return oneLine(text)
    .replace(/&(?=#?\w{1,20};)/g, '&amp;')
    .replace(/<(?=[A-Za-z/!?])/g, '&lt;')
    .replace(/\](?=\s*[([:])/g, '&#93;');
}

/** Text inside a link or a table cell, where brackets, bars and code would end it too soon. */
export function toMarkdownLabel(text: string): string {
  return toMarkdown(text).replace(/[[\]|`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What stands for the text in such a document; 73, 74 and 83 begin names such as `III`, `Jr.` and `Sr.`. */
export function fromMarkdown(text: string): string {
  return text.replace(/&(amp|lt|#(?:44|73|74|83|91|93|96|124));/g, (_, name: string) => {
    if (name === 'amp') return '&';
    return name === 'lt' ? '<' : String.fromCharCode(Number(name.slice(1)));
  });
}

/** Line ends folded: a line that begins with other words than its label could be taken for another field. */
export function oneLine(text: string): string {
  // Taken apart and trimmed, since a pattern for blanks around a line end tries every blank of a long run anew.
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** Without control characters and halves of characters, which have no place in a file. */
export function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
