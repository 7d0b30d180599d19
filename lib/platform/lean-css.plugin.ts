import type { Plugin } from 'vite';

/** Files of the content script whose template strings are style sheets, and nothing else. */
const SHEETS = /\/lib\/overlay\/(?:.+\/)?(?:[a-z-]*sheet|farewell|inks)\.ts$/;
/** A template string. */
export const TEXT = /`[^`]*`/g;

export const isSheet = (path: string) => SHEETS.test(path);

/**
 * Takes comments, line breaks and needless spaces out of style sheets that are texts of a script: no tool for scripts looks
 * into them, and they are loaded into every listing.
 */
export function leanCss(): Plugin {
  return {
    name: 'winnow-lean-css',
    enforce: 'pre',
    transform: (code, id) => (isSheet(id) ? { code: code.replace(TEXT, leaner), map: null } : null),
  };
}

/**
 * The same rules in fewer letters. A space before a colon may stand between two selectors, and stays; so does what is to be
 * put in, with the spaces beside it: its braces are none of the sheet's.
 */
export function leaner(css: string): string {
  return css
    .split(/(\$\{[^}]*\})/)
    .map((part, i) => (i % 2 === 0 ? leanerText(part) : part))
    .join('');
}

function leanerText(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}
