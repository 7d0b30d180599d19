import katex from 'katex';
import { texParts } from './tex-parts';

/** As it is shown on a page that has KaTeX’s fonts, or in a file that has none. */
export type TexFor = 'page' | 'file';

/**
 * Puts a title or abstract into an element, formulas set. A formula that cannot be set stands as its source;
 * a text's TeX can neither load, link nor run anything.
 */
export function setTex(parent: Element, text: string, use: TexFor): void {
  const doc = parent.ownerDocument;
  parent.replaceChildren(
    ...texParts(text).map((part) => {
      if (part.kind === 'text') return doc.createTextNode(part.text);
      const place = doc.createElement('span');
      try {
        katex.render(part.tex, place, {
          displayMode: part.display,
          output: use === 'page' ? 'htmlAndMathml' : 'mathml',
          ...{ trust: false, strict: false, maxSize: 20, maxExpand: 500 },
        });
      } catch {
        place.textContent = part.raw;
      }
      return place;
    }),
  );
}

/** Whether KaTeX can set it within a line, as TeX then can. */
export function canBeSet(tex: string): boolean {
  try {
    katex.renderToString(tex, { output: 'mathml', trust: false, strict: false, maxSize: 20, maxExpand: 500 });
    return true;
  } catch {
    return false;
  }
}
