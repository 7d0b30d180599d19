import { smallWordsOf } from './abroad/small-abroad';
import { type Clause, clauses } from './clauses';
import { rarity } from './common-words';
import { criteriaItems } from './criteria-items';
import { labelOf, phraseWeight, stemsOf, type Word } from './criteria-words';
import { relatedTerms } from './related-terms';
import type { Term } from './term';
import { TermBook } from './term-book';

const MAX_CHARS = 20_000;
/** An item of more content words than this is prose: its words and pairs of words are looked for. */
const LONGEST_PHRASE = 4;
/** A word of a phrase, against the same word written by itself. */
const PART = 0.3;
/** A pair of neighbours in prose, against a phrase that stands by itself. */
const PAIR = 0.7;
/** Rarity below which a word tells nothing by itself: in a list, where each was chosen, and in a sentence. */
const TELLING = { inList: 0.15, inSentence: 0.45 };
/** Rarity from which a word bears the whole of its phrase: `contrastive` in "contrastive methods". */
const BEARING = 0.7;

/** Everything that the criteria text asks to look for or away from, each once. */
export function criteriaTerms(criteriaText: string): Term[] {
  const book = new TermBook();
  const found = clauses(criteriaText);
  const isSmall = smallWordsOf(criteriaText.slice(0, MAX_CHARS));
  // What is wanted goes first, so that it is not unwanted elsewhere.
  for (const wanted of [true, false]) {
    for (const clause of found) if (clause.wanted === wanted) addClause(book, clause, isSmall);
  }
  for (const term of relatedTerms(book)) book.add(term);
  const terms = book.all();
  // Criteria of common words only are few and short: then each of them is all there is.
  const silent = !terms.some((term) => term.wanted && term.telling);
  return silent ? terms.map((term) => ({ ...term, telling: true, weight: term.weight / PART })) : terms;
}

function addClause(
  book: TermBook,
  { text, wanted, keyword }: Clause,
  isSmall: (word: string) => boolean,
): void {
  const least = keyword || !/[.!?]\s*$/.test(text) ? TELLING.inList : TELLING.inSentence;
  for (const { words, alias, whole } of criteriaItems(text, isSmall)) {
    const base = { label: labelOf(words), wanted, telling: true };
    if (alias !== undefined) {
      const weight = Math.max(phraseWeight(words), phraseWeight(alias));
      for (const form of [words, alias]) book.add({ ...base, stems: stemsOf(form), weight });
    }
    const stems = stemsOf(words);
    const content = stems.filter((stem) => rarity(stem) > 0);
    const weight = phraseWeight(words);
    const prose = content.length > LONGEST_PHRASE || words.length > LONGEST_PHRASE + 2;
    const telling = words.filter((word) => !isSmall(word.text));
    if (content.length > 2) addPairs(book, telling, wanted);
    if (whole !== undefined && weight < BEARING) {
      book.add({ ...base, label: labelOf(whole), stems: stemsOf(whole), weight: phraseWeight(whole) });
      book.add({ ...base, stems, weight, telling: false });
    } else if (!prose) {
      book.add({ ...base, stems, weight, telling: content.length > 1 || weight >= least });
    }
    if (content.length > 1) addParts(book, telling, wanted);
  }
}

function addParts(book: TermBook, words: readonly Word[], wanted: boolean): void {
  const content = stemsOf(words).filter((stem) => rarity(stem) > 0).length;
  const bearing = stemsOf(words).filter((stem) => rarity(stem) >= BEARING).length;
  for (const { text, stems } of words) {
    for (const stem of stems) {
      if (rarity(stem) === 0) continue;
      const telling = (bearing === 1 || content > 2) && stems.length === 1 && rarity(stem) >= BEARING;
      // Of two words the phrase is shown for its bearing word; of more, the word that was met.
      const label = telling && content === 2 ? labelOf(words) : text;
      book.add({ label, stems: [stem], wanted, weight: PART * rarity(stem), telling });
    }
  }
}

function addPairs(book: TermBook, words: readonly Word[], wanted: boolean): void {
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return;
    const pair = [word, next];
    const stems = stemsOf(pair);
    // "Using compression for a task" is unwanted where compression is wanted: not for that word's sake.
    const contradicts = !wanted && stems.some((stem) => book.find([stem])?.wanted === true);
    if (contradicts || stems.some((stem) => rarity(stem) === 0)) return;
    const weight = phraseWeight(pair);
    book.add({
      label: labelOf(pair),
      stems,
      wanted,
      weight: PAIR * weight,
      telling: weight >= TELLING.inSentence,
    });
  });
}
