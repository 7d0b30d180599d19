import type { PlacedEntry } from '../arxiv/entry';
import { listOf } from '../arxiv/entry-places';
import { counted } from '../base/counted';
import { button } from './bar/controls';
import { el, type OwnElement } from './own-element';
import { WORDS } from './words/filter';

/** A line in each section of whose papers none is in sight: how many there are, and a way to see them. */
export interface SectionNotes {
  /** @param isHidden whether nothing of an entry is in sight */
  set(entries: readonly PlacedEntry[], isHidden: (entry: PlacedEntry) => boolean): void;
  dark(isDark: boolean): void;
  hosts(): readonly HTMLElement[];
  remove(): void;
}

/** @param onShow the reader wants to see all papers */
export function createSectionNotes(make: () => OwnElement, onShow: () => void): SectionNotes {
  const notes = new Map<Element, { host: HTMLElement; text: HTMLElement }>();
  let isDarkNow = false;

  function noteOf(list: Element) {
    const known = notes.get(list);
    if (known) return known;
    const { host, root } = make();
    const doc = host.ownerDocument;
    host.toggleAttribute('data-dark', isDarkNow);
    const text = el(doc, 'span');
    root.append(el(doc, 'div', { class: 'note' }, text, button(doc, WORDS.showThem, onShow)));
    notes.set(list, { host, text });
    return { host, text };
  }

  return {
    set(entries, isHidden) {
      const lists = Map.groupBy(entries, ({ parts }) => listOf(parts[0]));
      for (const [list, listed] of lists) {
        if (!list) continue;
        if (!listed.every(isHidden)) {
          notes.get(list)?.host.remove();
          continue;
        }
        const { host, text } = noteOf(list);
        text.textContent = WORDS.noneHere(counted(new Set(listed.map(({ id }) => id)).size));
        if (host.parentElement !== list) headingOf(list, listed).after(host);
      }
    },
    dark(isDark) {
      isDarkNow = isDark;
      for (const { host } of notes.values()) host.toggleAttribute('data-dark', isDark);
    },
    hosts: () => [...notes.values()].map(({ host }) => host),
    remove() {
      for (const { host } of notes.values()) host.remove();
    },
  };
}

/** What stands in front of the first paper of a list. */
function headingOf(list: Element, [first]: readonly PlacedEntry[]): ChildNode {
  const before = list.querySelector(':scope > h3') ?? first?.parts[0];
  return before ?? (list.firstChild as ChildNode);
}
