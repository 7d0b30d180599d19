import { isDegree, isGeneration } from '../arxiv/name-suffix';
import { familyFrom, isParticle } from './family-name';
import { isGroupName } from './group-names';
import { oneLine, writable } from './markdown-text';
import { readable } from './tex-parts';
import { namesNobody, withoutTail } from './unnamed-authors';

/** An author as programs for references want one: in parts, where the name is a person's. */
export type PartedName =
  /** `family` with its particle, `van Beethoven`; `suffix` is empty where there is none. */
  | { kind: 'person'; family: string; given: string; suffix: string }
  /** A collaboration, a name of one word, or one that nobody can take apart: to be kept whole. */
  | { kind: 'whole'; name: string };

export interface PartedNames {
  names: PartedName[];
  /** The list says “et al.”: there are more authors than it names. */
  others: boolean;
}

/** The authors of a paper, as arXiv has them; blanks are left out. */
export function namesInParts(authors: readonly string[]): PartedNames {
  const texts = authors.map((text) => oneLine(writable(readable(text))).replace(/\s+/g, ' ')).filter(Boolean);
  const named = texts.filter((text) => !namesNobody(text));
  const last = named.at(-1) ?? '';
  const bare = last === texts.at(-1) ? withoutTail(last) : last;
  const others = named.length < texts.length || bare !== last;
  return { names: [...named.slice(0, -1), bare].filter(Boolean).map(nameInParts), others };
}

/** Takes one name apart. What a name is not known to mean stays whole: a wrong family name is worse than none. */
export function nameInParts(text: string): PartedName {
  const name = bareName(text);
  const person = withApostrophe(withoutTitle(withoutPlace(name)));
  return (isOfPerson(person) && personName(person)) || { kind: 'whole', name };
}

/** Without what a list leaves at its names: `CMS Collaboration,`, `and Ada Lovelace`, `(for the ALICE Collaboration)`. */
function bareName(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:]/.test(text[end - 1] ?? '')) end -= 1;
  const name = text.slice(0, end).replace(/^(?:and|&) (?=.)/i, '');
  return (/^\(([^()]+)\)$/.exec(name)?.[1] ?? name) || text;
}

/** Where somebody works is none of the name: `Ada Lovelace (London, UK)`. */
function withoutPlace(name: string): string {
  const at = name.endsWith(')') ? name.indexOf(' (') : -1;
  return at > 0 && /^\([^()]*\)$/.test(name.slice(at + 1)) ? name.slice(0, at) : name;
}

function withoutTitle(name: string): string {
  return name.replace(/^(?:(?:Dr|Prof|Professor|Mr|Mrs)\.? )+(?=\S+ \S)/, '');
}

/** `Gerard ‘t Hooft`, as some programs type it: that mark is no quote. */
function withApostrophe(name: string): string {
  return name.replace(/‘(?=[st] )/g, '’');
}

function isOfPerson(text: string): boolean {
  // Letters with what stands between them, and a nickname in brackets amid them. Scripts without blanks or capitals
  // do not say which part is the family's.
  const letters = text.replace(/ (?:2nd|3rd|4th)$/, '');
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.'’‘ʻʼ`´,‐‑ ()-]+$/u.test(letters))
    return false;
  return !/^\(|\)$/.test(text) && !isGroupName(text);
}

/** `Tolkien, Jr., J. R. R.`, or in the order in which one says it; null where there is no family name. */
function personName(text: string): PartedName | null {
  const parts = text.split(/\s*,\s*/);
  // "Smith, MD" has initials behind its comma, "John Smith, MD" has not.
  const isSuffix = (part: string) =>
    isGeneration(part) || (isDegree(part) && (parts.length > 2 || / /.test(parts[0] ?? '')));
  const [first = '', second, third] = parts.filter((part, i) => i === 0 || !isSuffix(part));
  const suffix = parts.slice(1).filter(isSuffix).join(' ');
  if (third !== undefined || first === '' || second === '') return null;
  if (second === undefined) return naturalName(first, suffix);
  const given = second.split(' ');
  // "Berg, Jan van der"
  const at = given.findLastIndex((word) => !isParticle(word)) + 1 || given.length;
  const family = [...given.slice(at), first].join(' ');
  return { kind: 'person', family, given: given.slice(0, at).join(' '), suffix };
}

/** `Ludwig van Beethoven`, `J. R. R. Tolkien Jr.`; null for a name of one word. */
function naturalName(text: string, given: string): PartedName | null {
  const words = text.split(' ');
  const own = words.at(-1) ?? '';
  const inWords = given === '' && (isGeneration(own) || isDegree(own));
  if (inWords) words.pop();
  if (words.length < 2) return null;
  const at = familyFrom(words);
  return {
    kind: 'person',
    family: words.slice(at).join(' '),
    given: words.slice(0, at).join(' '),
    suffix: inWords ? own : given,
  };
}
