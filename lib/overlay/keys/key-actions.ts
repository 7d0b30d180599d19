import { OWN_MARK } from '../../arxiv/own-marks';
import type { Triage, TriageChange } from '../../papers/triage';
import type { KeyAction, Keymap } from '../../settings/keymap';
import type { View } from '../../settings/settings';
import { toggleFold } from '../fold-entry';
import type { OwnElement } from '../own-element';
import type { Place } from '../place';
import { WORDS } from '../words/keys';
import { createKeyList } from './key-list';
import type { Walk } from './walk';

/** Does what keys are for: the same as buttons do. */
export interface KeyActions {
  /** In the page while keys are on. */
  style: HTMLElement;
  /** False where there was nothing to do. */
  act(action: KeyAction): boolean;
  view(view: View, keymap: Keymap): void;
  remove(): void;
}

interface KeyDeps {
  meets(place: Place): boolean;
  focusFilter(): boolean;
  view(change: Partial<View>): void;
  change(changes: readonly TriageChange[]): void;
  undo(): void;
  press(place: Place): void;
  triageOf(id: string): Triage;
  /** Whose details are open. */
  opened(): Place | null;
  say(text: string): void;
}

/** Wider than arXiv's own ring, which is hard to find again on a long page. */
const CSS = `
:is(dt, li) a:focus-visible { outline: 2px solid #1565c0; outline-offset: 2px; border-radius: 2px; }
`;

export function createKeyActions(own: OwnElement, walk: Walk, deps: KeyDeps): KeyActions {
  const doc = own.host.ownerDocument;
  const list = createKeyList(own);
  const style = doc.createElement('style');
  style.setAttribute(OWN_MARK, '');
  style.textContent = CSS;
  let view: View | null = null;
  let keymap: Keymap = {};

  const here = () => deps.opened() ?? walk.here();

  function go(step: 1 | -1, test?: (place: Place) => boolean): boolean {
    const to = walk.from(here(), step, test);
    if (to) moveTo(to);
    return to !== null;
  }

  function moveTo(place: Place): void {
    const before = deps.opened();
    if (before) deps.press(before);
    walk.go(place);
  }

  function withPaper(does: (place: Place, id: string) => void): boolean {
    const place = here() ?? walk.from(null, 1);
    if (place) does(place, place.entry.id);
    return place !== null;
  }

  function follow(kind: 'abs' | 'pdf'): boolean {
    return withPaper((_place, id) => doc.defaultView?.location.assign(`/${kind}/${id}`));
  }

  function cut(by: 1 | -1): boolean {
    if (!view) return false;
    const minRelevance = Math.min(10, Math.max(1, view.minRelevance + by));
    if (minRelevance !== view.minRelevance) deps.view({ minRelevance });
    deps.say(minRelevance === 1 ? WORDS.noMinimum : WORDS.minimum({ relevance: minRelevance }));
    return true;
  }

  const actions: Record<KeyAction, () => boolean> = {
    next: () => go(1),
    previous: () => go(-1),
    nextAbove: () => go(1, deps.meets),
    previousAbove: () => go(-1, deps.meets),
    open: () => follow('abs'),
    pdf: () => follow('pdf'),
    star: () => withPaper((_place, id) => deps.change([{ id, star: !deps.triageOf(id).star }])),
    seen: () =>
      withPaper((place, id) => {
        // Before it is seen: that may take it off the page.
        const next = walk.from(place, 1);
        deps.change([{ id, seen: true }]);
        if (next) moveTo(next);
      }),
    undo() {
      deps.undo();
      return true;
    },
    details: () => withPaper((place) => deps.press(place)),
    fold: () => withPaper(({ entry }) => toggleFold(entry)),
    lower: () => cut(-1),
    raise: () => cut(1),
    filter: deps.focusFilter,
    help() {
      list.toggle(keymap);
      return true;
    },
  };

  return {
    style,
    act: (action) => actions[action](),
    view(next, changed) {
      view = next;
      keymap = changed;
      if (!next.keys) style.remove();
      else if (!style.isConnected) doc.head.append(style);
    },
    remove() {
      list.close();
      style.remove();
    },
  };
}
