import { type Kept, type StoreFault, storeFaultOf } from './store-fault';
import { WORDS } from './words';

/** Something that is in memory only, or was not taken by the disk, and why. */
export interface Unkept {
  what: Kept;
  why: StoreFault;
}

/** Which of these things are not kept, and why. */
export function unkeptOf(stores: Readonly<Partial<Record<Kept, { readonly fault: StoreFault | null }>>>) {
  return Object.entries(stores).flatMap(([what, { fault }]): Unkept[] =>
    fault ? [{ what: what as Kept, why: fault }] : [],
  );
}

/** One sentence for each reason, with what it helps to do; empty where all is kept. */
export function unkeptWords(unkept: readonly Unkept[]): string {
  const byReason = Map.groupBy(unkept, ({ why }) => why);
  const sentences = [...byReason].map(([why, all]) =>
    WORDS.unkept({ what: all.map(({ what }) => WORDS[what]).join('; '), why: WORDS[why] }),
  );
  return sentences.join(' ');
}

/** Keys that are gone by no word of the reader's, by their origins: why they are asked for again. Empty where none is. */
export function lostKeyWords(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^https?:\/\//, '')).join(', ');
  return hosts === '' ? '' : WORDS.lostKeys({ hosts });
}

/**
 * What the reader is told where the records came back from their second copy; empty where they did not.
 * @param how `sums`: all but what was spent today
 */
export function restoredWords(how: string | undefined): string {
  if (how === undefined) return '';
  return how === 'sums' ? `${WORDS.restored} ${WORDS.sumsLost}` : WORDS.restored;
}

/** Why the disk did not do what it was asked; null where it is not to blame. */
export function reasonWords(error: unknown): string | null {
  const why = storeFaultOf(error);
  return why && WORDS[why];
}

/** What the reader is told where something could not be saved; null where the disk is not to blame. */
export function unsavedWords(error: unknown): string | null {
  const why = reasonWords(error);
  return why && WORDS.unsaved({ why });
}
