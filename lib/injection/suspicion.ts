/** Texts that address a model, and batches whose scores look steered. */

import { cleanText } from '../criteria/clean-text';
import { claimIn } from './claims';
import { claimAbroad } from './claims-abroad';
import { foldDigits, foldLetters, mixesScripts } from './confusables';
import { closedUp, hiddenTexts, turnedTexts } from './hidden-texts';
import { IMITATIONS } from './imitations';
import { hasForeignPassage, LATIN_ORDERS, SCRIPT_ORDERS } from './orders-abroad';
import { ENGLISH_ORDERS } from './orders-english';
import { hasOtherLanguage } from './other-languages';
import { WORDS } from './words';

/** Longest text that is read, in characters: as much as is sent. */
const LIMIT = 6500;

type Rules = readonly { what: string; pattern: RegExp }[];

/**
 * Whether a text seems to speak to the model that reads it. Such a paper is asked about alone and its
 * reader is told; its score is shown as it came. A paper *about* such attacks may be caught, too.
 */
export function isSuspicious(title: string, abstract: string): boolean {
  return suspicionOf(title, abstract) !== null;
}

/**
 * What in a text seems to speak to a model, in a few words such as `an order in German`, or null. It is read as it
 * stands, with look-alike letters folded, with letters that stand apart put together, and decoded where parts are
 * encoded.
 */
export function suspicionOf(title: string, abstract: string): string | null {
  const raw = `${title.slice(0, LIMIT)}.\n${abstract.slice(0, LIMIT)}`;
  // As the model reads it: a mark that nobody sees could break up the words here and not there.
  const text = cleanText(raw, Number.POSITIVE_INFINITY);
  return (
    first(IMITATIONS, raw) ??
    first(IMITATIONS, text) ??
    ordersIn(text) ??
    (hasForeignPassage(text) ? WORDS.foreignPassage : null) ??
    (mixesScripts(text) ? WORDS.mixedScripts : null) ??
    apart(raw) ??
    hidden(raw)
  );
}

function ordersIn(text: string): string | null {
  const folded = foldLetters(text);
  const digits = foldDigits(folded);
  return (
    first(ENGLISH_ORDERS, folded) ??
    (digits === folded ? null : first(ENGLISH_ORDERS, digits)) ??
    claimIn(folded) ??
    first(LATIN_ORDERS, folded) ??
    first(SCRIPT_ORDERS, text.toLowerCase()) ??
    claimAbroad(folded) ??
    (hasOtherLanguage(text) ? WORDS.otherLanguage : null)
  );
}

function apart(raw: string): string | null {
  const closed = closedUp(raw.normalize('NFKC'));
  return closed === null ? null : ordersIn(closed);
}

function hidden(raw: string): string | null {
  const texts = hiddenTexts(raw);
  const found = texts
    .map((text) => first(IMITATIONS, text) ?? ordersIn(cleanText(text, LIMIT)))
    .find(Boolean);
  if (found) return WORDS.encoded({ what: found });
  const turned = turnedTexts(cleanText(raw, LIMIT)).map((text) => first(ENGLISH_ORDERS, text.toLowerCase()));
  const what = turned.find(Boolean);
  return what ? WORDS.encoded({ what }) : null;
}

function first(rules: Rules, text: string): string | null {
  return rules.find(({ pattern }) => pattern.test(text))?.what ?? null;
}
