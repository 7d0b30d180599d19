import { daysAgo } from '../base/days';
import { isWeekday, monthNumber } from '../digest/read/calendar-names';
import { datesIn } from '../digest/read/read-date';
import { suspicionOf } from '../injection/suspicion';
import { WORDS as SUSPICIONS } from '../injection/words';
import type { Digest } from '../papers/digest';
import { MAX_FOLLOWED } from './read-source';
import { WORDS } from './words';

/** Fewer papers may happen to have the same scores. */
const MANY = 50;
const NEARLY_ALL = 0.9;
/** Comments that are looked at: as many say what kind of digest it is. */
const LOOKED_AT = 100;
/** A digest may be in any language; abstracts are not. */
const LANGUAGES: readonly string[] = [
  ...[SUSPICIONS.foreignPassage, SUSPICIONS.otherLanguage, SUSPICIONS.mixedScripts],
];

/**
 * Why a digest is not to be believed, in a sentence: it says what no honest one says. Empty where nothing speaks against it.
 *
 * @param day of the digest; empty where it tells none
 * @param today where the reader is; elsewhere it may be a day later
 */
export function distrust({ papers }: Digest, day: string, today: string): string {
  const count = papers.length;
  if (count > MAX_FOLLOWED) return WORDS.tooMany({ count });
  if (day > daysAgo(today, -1)) return WORDS.future({ day });
  const [first] = papers;
  const top = papers.filter(({ relevance, novelty }) => relevance === 10 && novelty === 10).length;
  if (count >= MANY && top >= count * NEARLY_ALL) return WORDS.allTen({ count });
  const isSame = papers.every(
    ({ relevance, novelty }) => relevance === first?.relevance && novelty === first.novelty,
  );
  if (count >= MANY && isSame) return WORDS.allSame({ count });
  return speaksToModels(papers) ? WORDS.speaksToModels : '';
}

function speaksToModels(papers: Digest['papers']): boolean {
  const comments = papers.slice(0, LOOKED_AT).map(({ comment }) => comment);
  const speaking = comments.filter((comment) => {
    const what = suspicionOf('', comment);
    return what !== null && !LANGUAGES.includes(what);
  });
  return speaking.length > 2 && speaking.length > comments.length / 2;
}

/** By what a source's digests are known again: how they call themselves, without days and numbers. */
export function ownerOf({ title }: Pick<Digest, 'title'>): string {
  const bare = datesIn(title).reduceRight(
    (text, { from, to }) => text.slice(0, from) + text.slice(to),
    title,
  );
  return bare
    .replace(/[\p{L}\p{M}]+/gu, (word) => (isWeekday(word) || monthNumber(word) > 0 ? ' ' : word))
    .replace(/[\d\s]+/g, ' ')
    .trim()
    .toLowerCase()
    .slice(0, 200);
}

/** Why a digest is not the source's own; empty where it is. @param owner of those that were read before; empty where none was */
export function estranged(digest: Digest, owner: string): string {
  const now = ownerOf(digest);
  return owner === '' || now === owner ? '' : WORDS.anotherOwner({ now, before: owner });
}
