import { cleanText } from './clean-text';
import { MAX_AUTHOR_CHARS, MAX_AUTHORS } from './criteria';

/**
 * Names as people write them down: one a line, or with commas or semicolons between them; `Smith, J.` on a line of its own
 * is one name. Each once, in the order given.
 */
export function readAuthors(text: string): string[] {
  const names = text.split(/[\n;]/).flatMap((line) => {
    const parts = line.split(',').map((part) => cleanText(part, MAX_AUTHOR_CHARS));
    const [family = '', given = ''] = parts;
    return parts.length === 2 && given !== '' && /^[^\s.]+$/.test(family) ? [`${given} ${family}`] : parts;
  });
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))].slice(0, MAX_AUTHORS);
}
