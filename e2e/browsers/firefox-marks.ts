import type { FirefoxTab } from './firefox-tab.ts';
import type { ShadowText, TileMark } from './marks.ts';

/** The tiles of a listing in Firefox; as `readMarks` for Chromium, but names come from `aria-label` alone. */
export async function readFirefoxMarks(tab: FirefoxTab): Promise<TileMark[]> {
  const roots = await tab.run(closedRoots, null);
  return roots.flatMap(({ id, tiles }) => (id === '' ? [] : tiles.map((name) => ({ id, name }))));
}

/** What closed roots say (tiles, reason lines, the bar), one item each, in the order of the page. */
export async function readFirefoxShadowText(tab: FirefoxTab): Promise<ShadowText[]> {
  const roots = await tab.run(closedRoots, null);
  return roots.flatMap(({ id, texts }) => texts.filter((text) => text !== '').map((text) => ({ id, text })));
}

interface ClosedRoot {
  id: string;
  tiles: string[];
  texts: string[];
}

/** Runs in the page, with rights to look into closed roots. */
function closedRoots(): ClosedRoot[] {
  const entryId = (element: Element): string => {
    const row = element.closest('dd, dt, li.arxiv-result');
    const head = row?.tagName === 'DD' ? row.previousElementSibling : row;
    const link = head?.querySelector('a[title="Abstract"], p.list-title > a');
    const own = element.closest('#abs') && document.querySelector('#abs .arxivid a');
    return /\/abs\/(.+)$/.exec((link ?? own)?.getAttribute('href') ?? '')?.[1] ?? '';
  };
  const textIn = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    return node.nodeName === 'STYLE' ? '' : [...node.childNodes].map(textIn).join(' ');
  };
  // Fields and players have closed roots of the browser's own.
  return [...document.querySelectorAll('*:not(input, textarea, select, details, video, audio)')].flatMap(
    (host) => {
      const root = (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
      if (root?.mode !== 'closed') return [];
      const shown = [...root.querySelectorAll('button[aria-haspopup="dialog"]')].filter(
        (tile) => !tile.closest('[hidden]'),
      );
      return [
        {
          id: entryId(host),
          tiles: shown.map((tile) => tile.getAttribute('aria-label') ?? ''),
          texts: [...root.children].map((part) => textIn(part).replace(/\s+/g, ' ').trim()),
        },
      ];
    },
  );
}
