import type { RunStatus } from '../../messages/listing';
import { axisSort } from '../../settings/axis-sort';
import type { View } from '../../settings/settings';
import type { Account } from '../../sieve/account';
import type { Facets } from '../../sieve/facets';
import { STRENGTHS } from '../mark-words';
import { el, type OwnElement } from '../own-element';
import { WORDS } from '../words/bar';
import { WORDS as FILTER } from '../words/filter';
import { type BarAction, hasScores } from './bar-buttons';
import { button, choice, slider, tick } from './controls';
import { createFarewell } from './farewell';
import { createHistogram } from './histogram';
import { createInSight, type InSight } from './in-sight';
import { createLedgerLine } from './ledger-line';
import type { Look } from './look';
import { createRunLine } from './run-line';
import { makeSticky } from './sticky';
import { createSwitches } from './switches';
import { createWhoseChoice } from './whose-choice';

/** What the bar tells of the papers of the page. */
interface PageCounts {
  sight: InSight;
  account: Account;
  /** Names of the digests whose scores are shown, with how many papers show them. */
  followed: ReadonlyMap<string, number>;
  facets: Facets;
  /** Papers with each relevance, 1 to 10. */
  histogram: readonly number[];
  /** There are papers that a keyword match alone speaks for. */
  ranked: boolean;
}

/** The filter bar above the list. */
export interface Bar {
  host: HTMLElement;
  view(view: View): void;
  look(look: Look): void;
  status(status: RunStatus): void;
  counts(counts: PageCounts, view: View, look: Look): void;
  /** What is to be known of another script on the page; empty for nothing. */
  other(text: string): void;
  /** The page's script is still there: says so now and then. */
  alive(): void;
  /** One line in place of everything else, such as after an update of the extension. */
  frozen(text: string): void;
  focusFilter(): void;
  /** The way back to papers that have gone from the page gets the focus. */
  focusShowAll(): void;
  remove(): void;
}

export interface BarEvents {
  view(change: Partial<View>): void;
  look(change: Partial<Look>): void;
  /** The reader is about to type a text to filter by. */
  filtering(): void;
  /** … and is done with it. */
  filtered(): void;
  act(action: BarAction): void;
}

/**
 * What it says of the run and the account comes first and scrolls away with the page; the controls stay on top of it
 * (`sticky.ts`), on a narrow page behind one button.
 */
export function createBar({ host, root }: OwnElement, on: BarEvents): Bar {
  const doc = host.ownerDocument;
  const histogram = createHistogram(doc, (minRelevance) => on.view({ minRelevance }));
  const relevance = slider(
    doc,
    { label: WORDS.minRelevance, short: WORDS.relevance, min: 1, max: 10 },
    (minRelevance) => on.view({ minRelevance }),
    histogram.element,
  );
  const novelty = slider(
    doc,
    { label: WORDS.minNovelty, short: WORDS.novelty, min: 1, max: 10 },
    (minNovelty) => on.view({ minNovelty }),
  );
  const strength = slider(
    doc,
    { label: WORDS.minStrength, short: WORDS.strength, min: 0, max: 4, shown: strengthWords },
    (minStrength) => on.view({ minStrength }),
  );
  // There only where something has such a match: it would move the others when it went.
  strength.element.hidden = true;
  const sort = choice<View['sort']>(
    doc,
    { label: WORDS.sort },
    [
      ['arxiv', WORDS.sortArxiv],
      ['score', WORDS.sortScore],
      ['relevance', WORDS.sortRelevance],
      ['own', WORDS.sortOwn],
    ],
    (value) => on.view({ sort: value }),
    'relevance',
  );
  const below = choice<View['below']>(
    doc,
    { label: WORDS.below, short: WORDS.belowShort },
    [
      ['dim', WORDS.belowDim],
      ['fold', WORDS.belowFold],
      ['hide', WORDS.belowHide],
    ],
    (value) => on.view({ below: value }),
  );
  const inSight = createInSight(doc, on);
  const switches = createSwitches(doc, on);
  const whose = createWhoseChoice(doc, on.look);
  const filter = el(doc, 'input', {
    ...{ type: 'search', 'aria-label': FILTER.filter, placeholder: FILTER.filterHint, class: 'filter' },
  });
  filter.addEventListener('focus', () => on.filtering());
  filter.addEventListener('input', () => on.look({ text: filter.value }));
  filter.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    event.preventDefault();
    // Not every browser empties it by itself.
    if (event.key === 'Escape' && filter.value !== '') on.look({ text: '' });
    else on.filtered();
  });
  const abstracts = choice<View['abstracts']>(
    doc,
    { label: FILTER.abstracts },
    [
      ['shown', FILTER.abstractsShown],
      ['folded', FILTER.abstractsFolded],
      ['titles', FILTER.titlesOnly],
    ],
    (value) => on.view({ abstracts: value }),
  );
  const keys = tick(doc, 'switch', (are) => on.view({ keys: are }), FILTER.keys);
  const ledger = createLedgerLine(doc, (part) => on.look({ part }));
  const run = createRunLine(doc, on.act);

  const controls = [relevance, novelty, strength, sort, below, abstracts].map(({ element }) => element);
  const inAll = [...controls, ...switches.elements, whose.element, keys.element];
  const all = el(doc, 'div', { class: 'all', id: 'all' }, ...inAll);
  const more = button(doc, FILTER.filters, () => open(more.getAttribute('aria-expanded') !== 'true'));
  more.className = 'more';
  more.setAttribute('aria-controls', 'all');
  function open(is: boolean): void {
    more.setAttribute('aria-expanded', String(is));
    all.toggleAttribute('data-open', is);
  }
  open(false);
  const other = el(doc, 'div', { class: 'other', role: 'status' });
  const told = el(doc, 'div', { class: 'told' }, run.element, other, ledger.element);
  const farewell = createFarewell(doc);
  const stays = el(doc, 'div', { class: 'stays' }, filter, more, all, inSight.element, run.progress);
  // Room for them is there at once; before it is known how they stand, they would move in it.
  const visible = (is: boolean) => {
    for (const each of [stays, ledger.element]) each.style.visibility = is ? '' : 'hidden';
  };
  visible(false);
  const about = { class: 'bar', role: 'region', 'aria-label': WORDS.bar };
  root.append(el(doc, 'section', about, told, stays, farewell.element));
  const unstick = makeSticky(host, told, stays);

  return {
    host,
    view(view) {
      relevance.set(view.minRelevance);
      novelty.set(view.minNovelty);
      strength.set(view.minStrength);
      sort.set(view.sort);
      below.set(view.below);
      abstracts.set(view.abstracts);
      keys.set(view.keys);
      switches.view(view);
    },
    look(look) {
      switches.look(look);
      if (filter.value !== look.text) filter.value = look.text;
    },
    status(now) {
      const isCut = now.phase !== 'keyword' || hasScores(now);
      relevance.rest(!isCut);
      novelty.rest(!isCut);
      const own = (now.axes ?? []).map((name) => [axisSort(name), name] as const);
      sort.offer(own.length > 0 ? [['reading', WORDS.sortReading], ...own] : []);
      run.status(now);
      visible(true);
    },
    counts({ sight, account, followed, facets, histogram: counts, ranked }, view, look) {
      const names = [...followed.keys()];
      inSight.set(sight, view, look);
      ledger.set(account, look.part, names);
      whose.set(look.whose, names);
      switches.facets(facets);
      histogram.set(counts, view.minRelevance);
      strength.element.hidden = !ranked;
      // All of them wait until the first are known: their counts would move what stands behind them.
      if (account.waiting < account.papers) visible(true);
    },
    other(text) {
      if (other.textContent !== text) other.textContent = text;
    },
    alive: farewell.alive,
    frozen(text) {
      run.frozen(text);
      for (const each of [stays, other, ledger.element, farewell.element]) each.remove();
    },
    focusFilter: () => filter.focus(),
    focusShowAll: () => inSight.focusShowAll(),
    remove() {
      unstick();
      host.remove();
    },
  };
}

function strengthWords(value: number): string {
  return STRENGTHS[value] ?? '';
}
