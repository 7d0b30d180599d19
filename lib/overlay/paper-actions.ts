import type { Mark, PaperDetails } from '../messages/listing';
import type { Triage, TriageChange } from '../papers/triage';
import type { Keymap } from '../settings/keymap';
import type { View } from '../settings/settings';
import { createDetailsDialog } from './details/details-dialog';
import { DETAILS_CSS } from './details/details-sheet';
import { createToast } from './details/toast';
import { foldByTitle } from './fold-entry';
import { createKeyActions } from './keys/key-actions';
import { createKeyboard } from './keys/keyboard';
import { createWalk } from './keys/walk';
import { ownElements } from './own-element';
import type { Place } from './place';
import { createScrollPast } from './scroll-past';
import { createTriageLog } from './triage-log';
import { doneWords } from './triage-words';
import { WORDS } from './words/triage';

/** What the reader does with single papers: by their details, by keys, by scrolling; and the way back. */
export interface PaperActions {
  /** The elements in the page that all of it is in, and a style. */
  elements: readonly HTMLElement[];
  /** Puts them in, where they are not there. */
  put(): void;
  /** A tile was pressed. */
  press(place: Place): void;
  /** A paper's elements are new: they show what was done with it. */
  placed(place: Place): void;
  marks(marks: readonly Mark[]): void;
  /** Takes in how papers stand with the reader. */
  triage(papers: readonly Triage[]): void;
  details(details: PaperDetails): void;
  view(view: View, keymap: Keymap): void;
  triageOf(id: string): Triage;
  /** Gives the paper where the reader was the focus, or the nearest that is in sight. */
  resume(): void;
  dark(isDark: boolean): void;
  /** Entries have moved. */
  moved(): void;
  /** Entries have come, or have other elements now. */
  found(): void;
  /** Entries may have gone from the page. */
  sifted(): void;
  remove(): void;
}

export interface PaperEvents {
  /** The reader did something with papers. */
  triage(changes: TriageChange[]): void;
  details(id: string): void;
  scoreAgain(id: string): void;
  addKey(): void;
  view(change: Partial<View>): void;
}

/** What these ask of the overlay. */
export interface PaperPage {
  places(): readonly Place[];
  markOf(id: string): Mark;
  /** Whether a paper meets all that was asked for. */
  meets(place: Place): boolean;
  /** It is not on the page now, by what was asked for. */
  isConcealed(place: Place): boolean;
  /** Height of what covers the top of the window, in px. */
  topInset(): number;
  /** Where the bar ends in the window, in px from its top. */
  barBottom(): number;
  /** Gives the field that filters papers the focus; false where there is none. */
  focusFilter(): boolean;
  /** Gives what shows all papers again the focus. */
  focusShowAll(): void;
  /** Papers stand with the reader in another way than before. */
  triaged(ids: readonly string[]): void;
}

export function createPaperActions(doc: Document, page: PaperPage, on: PaperEvents): PaperActions {
  const own = ownElements(doc, DETAILS_CSS)('div');
  const toast = createToast(doc, own.root);
  const walk = createWalk(doc, page.places, page.topInset);
  /** Where the details were opened. */
  let opened: Place | null = null;

  const log = createTriageLog(on.triage, (ids) => {
    const changed = new Set(ids);
    for (const place of page.places()) if (changed.has(place.entry.id)) placed(place);
    for (const id of changed) dialog.triage(log.of(id));
    page.triaged(ids);
  });

  function change(changes: readonly TriageChange[]): void {
    const done = log.do(changes);
    if (done) toast.say(doneWords(done), undo);
  }

  function undo(): void {
    const undone = log.undo();
    toast.say(undone ? WORDS.undone({ what: doneWords(undone) }) : WORDS.nothingToUndo, null);
  }

  const dialog = createDetailsDialog(own, page.barBottom, {
    triage: (each) => change([each]),
    allAbove(id) {
      const place = opened?.entry.id === id ? opened : null;
      const ids = new Set(place ? walk.upTo(place).map(({ entry }) => entry.id) : [id]);
      change([...ids].map((each) => ({ id: each, seen: true })));
    },
    scoreAgain: on.scoreAgain,
    addKey: on.addKey,
    closed() {
      opened?.tile.expanded(false);
      opened = null;
    },
  });

  function press(place: Place): void {
    const { entry, tile } = place;
    if (opened === place) return dialog.close(true);
    const opener = { host: tile.host, button: tile.button, focus: () => focusOn(place) };
    dialog.open(entry, opener, page.markOf(entry.id), log.of(entry.id));
    opened = place;
    tile.expanded(true);
    on.details(entry.id);
  }

  /** What came into the place of a paper that has gone from sight is next; where no paper is left, the way back. */
  function focusOn(place: Place): void {
    if (!page.isConcealed(place)) return place.tile.focus();
    const nearest = walk.nearest(place);
    if (nearest) walk.go(nearest);
    else page.focusShowAll();
  }

  const placed = ({ tile, entry }: Place) => tile.triage(log.of(entry.id));

  const keys = createKeyActions(own, walk, {
    ...{ meets: page.meets, focusFilter: page.focusFilter, view: on.view, change, undo, press },
    triageOf: log.of,
    opened: () => opened,
    say: (text) => toast.say(text, null),
  });
  const keyboard = createKeyboard(doc, keys.act);
  const stopFolding = foldByTitle(doc, () => page.places().map(({ entry }) => entry));
  const scrollPast = createScrollPast(page.places, (ids) => {
    // Said nowhere: a message at each pause in reading would be in its way.
    log.do(
      ids.map((id) => ({ id, seen: true })),
      true,
    );
  });

  return {
    elements: [own.host, keys.style],
    ...{ press, placed },
    put() {
      if (!own.host.isConnected) doc.body.append(own.host);
    },
    marks(marks) {
      for (const mark of marks) {
        if (mark.id !== dialog.id) continue;
        dialog.mark(mark);
        on.details(mark.id);
      }
    },
    triage: (papers) => log.hear(papers),
    dark: (isDark) => void own.host.toggleAttribute('data-dark', isDark),
    details: (details) => dialog.details(details),
    view(view, keymap) {
      dialog.cutOffs(view);
      keys.view(view, keymap);
      keyboard.set(view.keys, keymap);
      scrollPast.set(view.seenByScroll);
    },
    triageOf: log.of,
    resume() {
      const here = walk.here();
      const to = here ? walk.nearest(here) : walk.from(null, 1);
      if (to) walk.go(to);
    },
    moved: () => dialog.moved(),
    found: scrollPast.again,
    sifted() {
      // Details of a paper that has gone from sight would stand beside nothing.
      if (opened && page.isConcealed(opened)) dialog.close(doc.activeElement === own.host);
    },
    remove() {
      dialog.close(false);
      keyboard.set(false, {});
      scrollPast.set(false);
      keys.remove();
      stopFolding();
      toast.remove();
      own.host.remove();
    },
  };
}
