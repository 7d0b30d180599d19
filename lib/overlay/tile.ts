import type { Mark } from '../messages/listing';
import type { Triage } from '../papers/triage';
import { estimateWords, markWords, percentOf } from './mark-words';
import { copies, el, type OwnElement } from './own-element';
import { triageWords } from './triage-words';
import { WORDS } from './words/marks';

/** Relevance over novelty, in the margin beside an entry or where there is none, beside its title. A button. */
export interface Tile {
  host: HTMLElement;
  button: HTMLElement;
  show(mark: Mark): void;
  /** What the reader did with the paper, as small signs at its corners. */
  triage(triage: Triage): void;
  /** Whether what it opens is open. */
  expanded(isOpen: boolean): void;
  focus(): void;
}

const BADGES = ['star', 'seen', 'dismissed', 'note', 'close'] as const;
type Badge = (typeof BADGES)[number];

const MODEL = copies((doc: Document) => {
  const about = { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
  const numbers = ['high', 'low'].map((name) => el(doc, 'span', { class: name, 'aria-hidden': 'true' }));
  return el(doc, 'button', { class: 'tile', ...about }, ...numbers);
});

/** @param press what the tile does */
export function createTile({ host, root }: OwnElement, press: () => void = () => undefined): Tile {
  const doc = host.ownerDocument;
  const tile = MODEL(doc);
  const high = tile.firstElementChild as HTMLElement;
  const low = tile.lastElementChild as HTMLElement;
  let badges: HTMLElement[] = [];
  const described = { estimate: '', triage: '' };
  tile.addEventListener('click', press);
  root.append(tile);

  /** For the eye: heard, they would be a second name of the button beside its own. */
  function draw(above: string, below: string): void {
    high.textContent = above;
    low.textContent = below;
  }

  function badge(shown: Partial<Record<Badge, boolean>>): void {
    // Few papers have any.
    if (badges.length === 0 && Object.values(shown).includes(true)) {
      badges = BADGES.map((name) => el(doc, 'i', { class: 'badge', 'data-of': name }));
      tile.append(...badges);
    }
    for (const [name, isShown] of Object.entries(shown)) tile.toggleAttribute(`data-${name}`, isShown);
  }

  /** Beside the name, which is the score alone. */
  function describe(change: Partial<typeof described>): void {
    Object.assign(described, change);
    const said = [described.estimate, described.triage].filter(Boolean).join(', ');
    if (said === '') tile.removeAttribute('aria-description');
    else tile.setAttribute('aria-description', said);
  }

  return {
    host,
    button: tile,
    show(mark) {
      tile.setAttribute('aria-label', markWords(mark).name);
      tile.setAttribute('data-state', mark.state);
      const isFollowed = mark.state === 'scored' && mark.stale === 'followed';
      tile.toggleAttribute('data-stale', mark.state === 'scored' && mark.stale !== null && !isFollowed);
      // Another's score has a frame around it, which is broken as long as the reader's own is to come.
      tile.toggleAttribute('data-followed', isFollowed);
      tile.toggleAttribute('data-to-come', mark.own?.state === 'waiting');
      const titleOnly = mark.state === 'scored' && mark.titleOnly === true;
      tile.toggleAttribute('data-title-only', titleOnly);
      high.removeAttribute('data-ink');
      high.replaceChildren();
      if (mark.state === 'scored') {
        high.setAttribute('data-ink', String(mark.relevance));
        draw(String(mark.relevance), titleOnly ? WORDS.tileOfTitle(mark) : WORDS.tileNovelty(mark));
      } else if (mark.state === 'keyword') {
        draw('', '');
        high.append(bars(doc, mark.strength));
      } else if (mark.state === 'waiting') draw('…', drawnEstimate(mark));
      else draw('!', '–');
      describe({ estimate: estimateWords(mark) });
      badge({ close: mark.learned?.close === true && mark.state !== 'failed' });
    },
    triage(triage) {
      const { star, seen, dismissed, note } = triage;
      badge({ star, seen, dismissed, note: note !== '' });
      describe({ triage: triageWords(triage) });
    },
    expanded: (isOpen) => tile.setAttribute('aria-expanded', String(isOpen)),
    focus: () => tile.focus({ preventScroll: true }),
  };
}

/** Where a score will stand: how likely the paper is relevant, with a sign that it is a guess. */
function drawnEstimate({ learned }: Mark): string {
  const likely = learned?.likely ?? null;
  return likely === null ? '' : WORDS.tileEstimate({ percent: percentOf(likely) });
}

function bars(doc: Document, strength: number): HTMLElement {
  const each = [1, 2, 3, 4].map((step) => el(doc, 'i', step <= strength ? { 'data-on': '' } : {}));
  return el(doc, 'span', { class: 'bars' }, ...each);
}
