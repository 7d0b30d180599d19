import type { Mark } from '../messages';
import { markWords } from './mark-words';
import { el, type OwnElement } from './own-element';

/** Relevance over novelty, in the margin beside an entry. */
export interface Tile {
  host: HTMLElement;
  show(mark: Mark): void;
}

/** The margin of a `dd` is 40 px: the tile fills it without moving any text. */
const PLACE = 'float:left;display:block;width:32px;height:40px;margin:2px 8px 0 -40px;user-select:none;';

export function createTile({ host, root }: OwnElement): Tile {
  const doc = host.ownerDocument;
  host.style.cssText = PLACE;
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
      tile.title = mark.state === 'scored' ? `Scored by ${mark.model}` : '';
      high.removeAttribute('data-ink');
      low.textContent = '';
      if (mark.state === 'scored') {
        high.textContent = String(mark.relevance);
        high.dataset.ink = String(mark.relevance);
        low.textContent = `n ${mark.novelty}`;
      } else if (mark.state === 'keyword') {
        high.replaceChildren(bars(doc, mark.strength));
      } else {
        high.textContent = mark.state === 'waiting' ? '…' : '!';
        if (mark.state === 'failed') low.textContent = '–';
      }
    },
  };
}

function bars(doc: Document, strength: number): HTMLElement {
  const each = [1, 2, 3, 4].map((step) => el(doc, 'i', step <= strength ? { 'data-on': '' } : {}));
  return el(doc, 'span', { class: 'bars' }, ...each);
}
