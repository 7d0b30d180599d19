import { counted } from '../../base/counted';
import type { View } from '../../settings/settings';
import type { Facets } from '../../sieve/facets';
import { el } from '../own-element';
import { WORDS } from '../words/filter';
import { button, tick } from './controls';
import type { Look } from './look';

/** What kinds of papers are in sight. */
export interface Switches {
  elements: HTMLElement[];
  view(view: View): void;
  look(look: Look): void;
  facets(facets: Facets): void;
}

export interface SwitchEvents {
  view(change: Partial<View>): void;
  look(change: Partial<Look>): void;
}

const KINDS = [
  ['new', WORDS.kindNew],
  ['cross', WORDS.kindCross],
  ['replace', WORDS.kindReplace],
  ['seen', WORDS.kindSeen],
] as const satisfies [View['without'][number], unknown][];

export function createSwitches(doc: Document, on: SwitchEvents): Switches {
  let without: View['without'] = [];
  const kinds = KINDS.map(([kind, say]) => {
    const box = tick(doc, 'checkbox', (wanted) => {
      const others = without.filter((each) => each !== kind);
      on.view({ without: wanted ? others : [...others, kind] });
    });
    return { kind, box, say };
  });
  const starred = tick(doc, 'checkbox', (starredOnly) => on.look({ starredOnly }));
  let isNewOnly = false;
  const newToMe = button(doc, '', () => on.look({ newOnly: !isNewOnly }));
  const shown = el(doc, 'span', { class: 'group', role: 'group', 'aria-label': WORDS.show });
  shown.append(WORDS.show, ...kinds.map(({ box }) => box.element));
  const only = el(doc, 'span', { class: 'group', role: 'group', 'aria-label': WORDS.only });
  only.append(WORDS.only, starred.element, newToMe);
  return {
    elements: [shown, only],
    view(view) {
      without = view.without;
      for (const { kind, box } of kinds) box.set(!without.includes(kind));
    },
    look({ starredOnly, newOnly }) {
      isNewOnly = newOnly;
      starred.set(starredOnly);
      newToMe.setAttribute('aria-pressed', String(newOnly));
    },
    facets(facets) {
      for (const { kind, box, say } of kinds) box.words(say(counted(facets[kind])));
      starred.words(WORDS.kindStarred(counted(facets.starred)));
      const label = WORDS.newToMe(counted(facets.newToMe));
      if (newToMe.textContent !== label) newToMe.textContent = label;
    },
  };
}
