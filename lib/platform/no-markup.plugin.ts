import type { Plugin } from 'vite';

/** Where Preact sets `innerHTML`, for a property that no page of ours has. */
const BRANCH = /(\w+)\?\(\w+\|\|[^?:]*?\.__html[^?:]*?\.\w+=\1\.__html\),\w+\.__k=\[\]\):/;

/**
 * Vite plugin: Preact without the one place where it makes HTML from a string. Our pages have no use for it, their policy
 * forbids it (`trusted-types 'none'`), and stores warn of it.
 * @throws where Preact is no longer as it was: look then for the new place, or whether it is gone
 */
export function noMarkup(): Plugin {
  return {
    name: 'winnow-no-markup',
    enforce: 'pre',
    transform: (code, id) =>
      /preact\/dist\/preact\.m?js/.test(id) ? { code: withoutMarkup(code), map: null } : null,
  };
}

/** The same code without the branch, and without any other way to set markup. */
export function withoutMarkup(code: string): string {
  const left = code.replace(BRANCH, '');
  if (left === code || /\.(inner|outer)HTML\b/.test(left))
    throw new Error('Preact sets markup in another place now: see no-markup.plugin.ts.');
  return left;
}
