import type { Layout, PlacedEntry } from '../arxiv/entry';
import type { View } from '../settings/settings';
import { accountOf } from '../sieve/account';
import { facetsOf, histogramOf, nearestOf } from '../sieve/facets';
import { isRankedOnly, judge, type Verdict } from '../sieve/judge';
import { meets, parseQuery, wantedWords } from '../sieve/query';
import type { Row } from '../sieve/row';
import { sortOrder } from '../sieve/sort-order';
import { byName, followedIn } from '../sieve/whose';
import type { Bar } from './bar/bar';
import type { InSight } from './bar/in-sight';
import { FIRST_LOOK, isNarrowed, type Look } from './bar/look';
import { createHighlight } from './highlight';
import type { OwnElement } from './own-element';
import type { PageRow, PageRows } from './page-rows';
import { createOrder, isBefore } from './reorder';
import { createSectionNotes } from './section-notes';
import { createSlices } from './slices';
import { createStepBack } from './step-back';
import { WORDS as PAGE } from './words/page';

/** Has the page follow what the reader asks for: which entries are in sight, in which order, and what the bar counts. */
export interface Sifter {
  view(view: View): void;
  look(change: Partial<Look>): void;
  /** When this visit began, for the next time that rows are judged. */
  since(moment: number): void;
  /** Judges all rows anew. */
  sift(): void;
  sort(): void;
  /** Other scripts have been at the list: puts entries back into the order that the reader chose, but not for ever. */
  keepOrder(): void;
  /** What the reader has to know of another script that has the list for itself; empty where there is none. */
  otherScript(): string;
  /** Reads what a text will be looked for in. */
  warm(): void;
  dark(isDark: boolean): void;
  /** What was last made of an entry. */
  verdictOf(entry: PlacedEntry): Verdict;
  /** It is not on the page now, by what the reader asked for. */
  isConcealed(entry: PlacedEntry): boolean;
  /** Ids of the papers in sight, where this look is at some of the page only; else null. */
  narrowedTo(): string[] | null;
  /** Ids of all papers as they stand on the page, where that is not arXiv's order; else null. */
  sortedTo(): string[] | null;
  readonly isSorted: boolean;
  isOurs(element: HTMLElement): boolean;
  remove(): void;
}

interface SifterParts {
  rows: PageRows;
  bar: Bar;
  layout: Layout;
  make(): OwnElement;
  /** Rows have been judged, and may have gone or come. */
  sifted(): void;
}

/** Of a view, what a part of the account that is shown alone keeps from having an effect. */
const SIFTING = ['minRelevance', 'minNovelty', 'minStrength', 'below', 'without'] as const;

/** How often a page is put in order again after another script: one that always does is to win in the end. */
const PATIENCE = 3;

export function createSifter(doc: Document, { rows, bar, layout, make, sifted }: SifterParts): Sifter {
  const entries = () => rows.all.map(({ entry }) => entry);
  const order = createOrder(entries);
  let disputes = 0;
  const highlight = createHighlight(doc, entries);
  const stepBack = createStepBack(doc, layout, highlight.css);
  const notes = createSectionNotes(make, () => look({ part: 'rows', text: '' }));
  const warming = createSlices((row: PageRow) => void rows.fields(row));
  let view: View | null = null;
  let asked: Look = FIRST_LOOK;
  let since = Number.NEGATIVE_INFINITY;
  let sorted: View['sort'] = 'arxiv';
  let verdicts = new Map<PlacedEntry, Verdict>();

  function sift(): void {
    // The one paper of its page has nothing to step back behind.
    if (!view || layout === 'abstract') return;
    const followed = followedIn(rows.all);
    // What nobody is shown by any more is not what the page is left out by.
    const isThere =
      asked.whose === 'own'
        ? followed.size > 0
        : [...followed.keys()].some((name) => byName(name) === asked.whose);
    if (asked.whose !== null && !isThere) asked = { ...asked, whose: null };
    const query = parseQuery(asked.text);
    const matches = query && ((row: Row) => meets(query, rows.fields(row)));
    const sieve = { ...asked, view, since, matches };
    verdicts = new Map();
    for (const row of rows.all) {
      const verdict = judge(row, sieve);
      verdicts.set(row.entry, verdict);
      stepBack.set(row.entry, verdict);
    }
    notes.set(entries(), isConcealed);
    tell(view, (row) => verdicts.get(row.entry) ?? 'open', followed);
    highlight.set(query ? wantedWords(query) : []);
    sifted();
  }

  function isConcealed(entry: PlacedEntry): boolean {
    const verdict = verdicts.get(entry);
    return verdict === 'apart' || (view?.below === 'hide' && verdict === 'below');
  }

  function tell(
    now: View,
    verdictOf: (row: PageRow) => Verdict,
    followed: ReadonlyMap<string, number>,
  ): void {
    // No cut-off brings back what is left out, or is not for this reader.
    const isInReach = (row: PageRow) => verdictOf(row) !== 'apart' && !row.triage.dismissed;
    const counts = {
      ...{ account: accountOf(rows.all), followed },
      facets: facetsOf(rows.all, since),
      histogram: histogramOf(rows.all),
      sight: { ...sightOf(rows.all, verdictOf), nearest: nearestOf(rows.all.filter(isInReach), now) },
      ranked: rows.all.some((row) => isRankedOnly(row.mark)),
    };
    bar.counts(counts, now, asked);
  }

  function look(change: Partial<Look>): void {
    const sifts = 'starredOnly' in change || 'newOnly' in change || 'whose' in change;
    asked = { ...asked, ...(sifts && { part: null }), ...change };
    bar.look(asked);
    sift();
  }

  function sort(): void {
    if (!view || disputes > PATIENCE) return;
    sorted = view.sort;
    order.put(sorted === 'arxiv' ? null : sortOrder(rows.all, sorted));
  }

  return {
    ...{ look, sift, sort, isConcealed },
    view(next) {
      const last = view ?? next;
      const resort = view?.sort !== next.sort;
      view = next;
      stepBack.mode(next);
      // A control that is turned has its effect, whatever was shown alone until then.
      const sifts = SIFTING.some((each) => String(last[each]) !== String(next[each]));
      look(sifts ? { part: null } : {});
      if (!resort) return;
      disputes = 0;
      sort();
    },
    keepOrder() {
      if (order.stands()) return;
      disputes += 1;
      sort();
    },
    otherScript() {
      const inSight = rows.all.filter(({ entry }) => !isConcealed(entry));
      // Not there where nothing is laid out.
      const isHidden = ({ entry }: PageRow) => entry.parts[0].checkVisibility?.() === false;
      if (inSight.length > 0 && inSight.every(isHidden)) return PAGE.otherHides;
      return disputes > PATIENCE ? PAGE.otherOrders : '';
    },
    since(moment) {
      since = moment;
    },
    verdictOf: (entry) => verdicts.get(entry) ?? 'open',
    narrowedTo() {
      if (!isNarrowed(asked)) return null;
      const inSight = rows.all.filter(({ entry }) => verdicts.get(entry) === 'shown');
      return [...new Set(inSight.map(({ id }) => id))];
    },
    sortedTo() {
      if (sorted === 'arxiv') return null;
      const standing = [...rows.all].sort((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1));
      return [...new Set(standing.map(({ id }) => id))];
    },
    warm: () => warming.add(rows.all),
    dark(isDark) {
      stepBack.dark(isDark);
      notes.dark(isDark);
    },
    get isSorted() {
      return sorted !== 'arxiv';
    },
    isOurs: (element) => element === stepBack.style || notes.hosts().includes(element),
    remove() {
      order.put(null);
      warming.clear();
      highlight.set([]);
      stepBack.remove();
      notes.remove();
    },
  };
}

function sightOf(rows: readonly PageRow[], verdictOf: (row: PageRow) => Verdict): Omit<InSight, 'nearest'> {
  // A paper with several rows is in sight where any of them is.
  const best = new Map<string, Verdict>();
  for (const row of rows) {
    const verdict = verdictOf(row);
    const known = best.get(row.id);
    if (!known || RANK[verdict] < RANK[known]) best.set(row.id, verdict);
  }
  const counts = { shown: 0, open: 0, below: 0, apart: 0 };
  for (const verdict of best.values()) counts[verdict] += 1;
  const waiting = rows.filter(
    (row) => row.first && row.mark.state === 'waiting' && best.get(row.id) === 'open',
  );
  return {
    ...{ shown: counts.shown, below: counts.below, apart: counts.apart },
    ...{ unscored: counts.open - waiting.length, all: best.size },
  };
}
const RANK: Record<Verdict, number> = { shown: 0, open: 1, below: 2, apart: 3 };
