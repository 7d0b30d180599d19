import { decodeEscapes } from './tex-escapes';

/** Marks that may stand behind a closing quotation mark where a record has lost its opening bracket. */
const CLOSERS = /["“”]\s*[\])}]{1,3}[\s,;`]{0,4}$/;

/**
 * Takes off one pair of quoting marks that stands around the whole text, and what stands behind the closing one;
 * then undoes the doubling or escaping that the marks called for.
 */
export function unquote(text: string): string {
  // What three marks open stands on the lines below.
  if (text === '"""' || text === "'''") return '';
  const bare = /^["“]/.test(text) && CLOSERS.test(text.slice(-20)) ? text.replace(CLOSERS, '"') : text;
  const inside = /^(["'“‘])([\s\S]*)(["'”’])[,;]?$/.exec(bare)?.[2];
  if (inside === undefined) return text;
  if (bare.startsWith('"')) {
    if (/\\["\\]/.test(inside)) return decodeEscapes(inside, '"');
    return inside.replaceAll('""', '"');
  }
  return bare.startsWith("'") ? inside.replaceAll("''", "'").replaceAll("\\'", "'") : inside;
}
