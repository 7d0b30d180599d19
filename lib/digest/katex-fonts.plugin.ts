import type { Plugin } from 'vite';

/**
 * Takes the older two of three files of each font out of KaTeX's style sheet: every browser that Winnow runs in
 * reads the newest, and the others would more than double the size of the extension.
 */
export function katexFonts(): Plugin {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(?:\.min)?\.css/.test(id)) return null;
      return { code: code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("[^"]+"\)/g, ''), map: null };
    },
  };
}
