import type { Page } from '@playwright/test';
import { axNodes, cdp } from './accessibility.ts';
import { type DomNode, walkEntries } from './entry-walk.ts';

/** A score tile as a reader of the page meets it. */
export interface TileMark {
  /** arXiv id of the entry that it stands at. */
  id: string;
  /** What it is called aloud: `Relevance 9 of 10, novelty 7 of 10`. */
  name: string;
}

/** Text that stands in a closed root; `id` is empty for what belongs to no entry, as the bar does. */
export interface ShadowText {
  id: string;
  text: string;
}

/** All tiles of the page, in its order: every button in a closed root at an entry that opens a dialog. */
export async function readMarks(page: Page): Promise<TileMark[]> {
  const idOf = new Map<number, string>();
  walkEntries(await domOf(page), (node, id, hidden) => {
    if (hidden && id !== '') idOf.set(node.backendNodeId, id);
  });
  const buttons = await axNodes(page, 'button');
  return buttons.flatMap(({ backendNodeId, name, properties }) => {
    const id = idOf.get(backendNodeId);
    return id === undefined || properties.hasPopup !== 'dialog' ? [] : [{ id, name }];
  });
}

/** What closed roots say (tiles, reason lines, the bar), one item each, in the order of the page. */
export async function readShadowText(page: Page): Promise<ShadowText[]> {
  const found: ShadowText[] = [];
  walkEntries(await domOf(page), (node, id) => {
    if (node.shadowRootType !== 'closed') return;
    for (const part of node.children ?? []) {
      const text = textIn(part).replace(/\s+/g, ' ').trim();
      if (text !== '') found.push({ id, text });
    }
  });
  return found;
}

/** The whole document at once, closed roots included: quick, however long the page is. */
async function domOf(page: Page): Promise<DomNode> {
  const session = await cdp(page);
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

function textIn(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  return (node.children ?? []).map(textIn).join(' ');
}
