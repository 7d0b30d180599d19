import { isolated } from '../../base/text-direction';
import { byName, type Whose } from '../../sieve/whose';
import { WORDS } from '../words/followed';
import { choice } from './controls';
import type { Look } from './look';

/** Whose scores are in sight: there only where some are from a followed digest. */
export interface WhoseChoice {
  element: HTMLElement;
  /** @param names of the digests whose scores are on the page */
  set(whose: Whose | null, names: readonly string[]): void;
}

export function createWhoseChoice(doc: Document, look: (change: Partial<Look>) => void): WhoseChoice {
  const all = choice<Whose | 'all'>(
    doc,
    { label: WORDS.scores },
    [
      ['all', WORDS.all],
      ['own', WORDS.own],
    ],
    (value) => look({ whose: value === 'all' ? null : value }),
    'own',
  );
  all.element.hidden = true;
  return {
    element: all.element,
    set(whose, names) {
      all.element.hidden = names.length === 0;
      all.offer(names.map((name) => [byName(name), WORDS.scoreFrom({ name: isolated(name) })]));
      all.set(whose ?? 'all');
    },
  };
}
