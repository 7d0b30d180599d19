import type { Layout } from '../arxiv/entry';
import type { Mark } from '../messages/listing';
import { markWords } from './mark-words';
import { el, type OwnElement } from './own-element';
import { WORDS } from './words/marks';

/** Relevance over novelty, in the margin beside an entry or where there is none, beside its title. */
export interface Tile {
  host: HTMLElement;
  show(mark: Mark): void;
}

const PLACE = 'float:left;display:block;width:32px;height:40px;user-select:none;';

/** The margin of a `dd` is 40 px: there the tile fills it without moving any text. */
const MARGINS: Record<Layout, string> = {
  listing: '2px 8px 0 -40px',
  results: '0 8px 0 0',
  abstract: '0 8px 0 0',
};

export function createTile({ host, root }: OwnElement, layout: Layout = 'listing'): Tile {
  const doc = host.ownerDocument;
  host.style.cssText = `${PLACE}margin:${MARGINS[layout]};`;
  const high = el(doc, 'span', { class: 'high' });
  const low = el(doc, 'span', { class: 'low' });
  const tile = el(doc, 'div', { class: 'tile', role: 'img' }, high, low);
  root.append(tile);
  return {
    host,
    show(mark) {
      tile.setAttribute('aria-label', markWords(mark).name);
      tile.dataset.state = mark.state;
      tile.toggleAttribute('data-stale', mark.state === 'scored' && mark.stale !== null);
      const titleOnly = mark.state === 'scored' && mark.titleOnly === true;
      tile.title = mark.state === 'scored' ? originOf(mark) : '';
      tile.toggleAttribute('data-title-only', titleOnly);
      high.removeAttribute('data-ink');
      low.textContent = '';
      if (mark.state === 'scored') {
        high.textContent = String(mark.relevance);
        high.dataset.ink = String(mark.relevance);
        low.textContent = titleOnly ? WORDS.tileOfTitle(mark) : WORDS.tileNovelty(mark);
      } else if (mark.state === 'keyword') {
        high.replaceChildren(bars(doc, mark.strength));
      } else {
        high.textContent = mark.state === 'waiting' ? '…' : '!';
        if (mark.state === 'failed') low.textContent = '–';
      }
    },
  };
}

/** Whose score it is, and what else there is to know of it. */
function originOf({ model, titleOnly, second, found }: Extract<Mark, { state: 'scored' }>): string {
  const more = [titleOnly && WORDS.fromTitle, second && WORDS.secondOpinion];
  const by = [WORDS.scoredBy({ model }), ...more].filter(Boolean).join(', ');
  return found ? WORDS.foundIn({ by, what: found }) : by;
}

function bars(doc: Document, strength: number): HTMLElement {
  const each = [1, 2, 3, 4].map((step) => el(doc, 'i', step <= strength ? { 'data-on': '' } : {}));
  return el(doc, 'span', { class: 'bars' }, ...each);
}
