import type { Plugin } from 'vite';

/** Files of the content script whose template strings are style sheets, and nothing else. */
const SHEETS = /\/lib\/overlay\/(?:.+\/)?(?:[a-z-]*sheet|farewell|inks)\.ts$/;

/**
 * Takes comments, line breaks and needless spaces out of style sheets that are texts of a script: no tool for scripts looks
 * into them, and they are loaded into every listing.
 */
export function leanCss(): Plugin {
  return {
    name: 'winnow-lean-css',
    enforce: 'pre',
    transform: (code, id) => (SHEETS.test(id) ? { code: code.replace(/`[^`]*`/g, leaner), map: null } : null),
  };
}

/** The same rules in fewer letters. A space before a colon may stand between two selectors, and stays. */
export function leaner(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}
