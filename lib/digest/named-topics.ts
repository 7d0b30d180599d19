import type { CriteriaTopic } from './criteria-topics';
import { criterionNumbers } from './criterion-words';

/** Longest text before a colon that names criteria, in UTF-16 units, and the most words of a name in it. */
const MAX_LABEL = 100;
const MAX_WORDS = 6;

/**
 * Names of the criteria that a reason says a paper meets, the first named first. It may number them (“matches criterion
 * 3”), begin with them (“Model Architecture/Efficiency: …”) or speak of them (“fits the ‘Stellar Models’ criterion”). Empty
 * where it names none: nothing is guessed from what a paper is about.
 *
 * @param topics of the criteria; where none are known, what a reason begins with is taken by its own words
 */
export function namedTopics(comment: string, topics: readonly CriteriaTopic[]): string[] {
  const label = labelOf(comment);
  if (topics.length === 0) return [...new Set(label.filter((part) => part.split(' ').length <= MAX_WORDS))];
  const names = [...numbered(comment, topics), ...label.flatMap((part) => topicOf(part, topics))];
  return [...new Set(names.length > 0 ? names : spokenOf(comment, topics))];
}

/** What a reason begins with, up to a colon, name by name. */
function labelOf(comment: string): string[] {
  const colon = comment.slice(0, MAX_LABEL).search(/[:：]/);
  if (colon < 1 || /[.!?]\s|[。！？؟।]/.test(comment.slice(0, colon))) return [];
  return comment
    .slice(0, colon)
    .replace(/^\s*(?:directly |closely |strongly )?(?:matches|fits|meets|criteri(?:on|a))\s+/i, '')
    .split(/[/,;&+()（）／、，；،؛]|\band\b|\s[–—-]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function numbered(comment: string, topics: readonly CriteriaTopic[]): string[] {
  return criterionNumbers(comment).flatMap(
    (each) => topics.find(({ number }) => number === each)?.name ?? [],
  );
}

/** The topic that a name means: all words of one are among the other's, or only one topic's text has the phrase. */
function topicOf(part: string, topics: readonly CriteriaTopic[]): string[] {
  const words = wordsOf(part);
  if (words.length === 0) return [];
  const shared = topics.map(({ name }) => {
    const own = wordsOf(name);
    const both = own.filter((word) => words.includes(word)).length;
    return both === words.length || both === own.length ? both / Math.max(own.length, words.length) : 0;
  });
  const most = Math.max(...shared);
  const best = topics.filter((_, i) => most > 0 && shared[i] === most);
  const told = best.length > 0 ? best : topics.filter(({ wanted }) => hasPhrase(wanted, words));
  return told.length === 1 ? told.map(({ name }) => name) : [];
}

/** Topics whose names stand in the text, in the order in which they do. */
function spokenOf(comment: string, topics: readonly CriteriaTopic[]): string[] {
  const text = ` ${wordsOf(comment).join(' ')} `;
  return topics
    .map(({ name }) => ({ name, at: text.indexOf(` ${wordsOf(name).join(' ')} `) }))
    .filter(({ name, at }) => at >= 0 && wordsOf(name).length > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

function hasPhrase(text: string, words: readonly string[]): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

const SMALL: ReadonlySet<string> = new Set(['and', 'or', 'the', 'of', 'for', 'in', 'a', 'an', 'on', 'to']);

/** Chinese and Japanese have no blanks between words: each of their characters is taken for one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}]]+/gv;

/** Words in small letters, one or many alike. */
function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
