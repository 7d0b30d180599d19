import { oneLine, writable } from './markdown-text';
import { readable } from './tex-parts';

/** An author as programs for references want one: in parts, where the name is a person's. */
export type PartedName =
  /** `family` with its particle, `van Beethoven`; `suffix` is empty where there is none. */
  | { kind: 'person'; family: string; given: string; suffix: string }
  /** A collaboration, a name of one word, or one that nobody can take apart: to be kept whole. */
  | { kind: 'whole'; name: string };

export interface PartedNames {
  names: PartedName[];
  /** The list ends in “et al.”: there are more authors than it names. */
  others: boolean;
}

const SUFFIX = /^(?:(?:jr|sr)\.?|i{2,3}|iv|vi{1,3}|2nd|3rd|4th)$/i;
/** Portuguese says which of the family, and files it with the family's name. */
const FAMILY_TAIL = /^(?:filho|neto|netto|j[uú]nior|sobrinho)$/i;
const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|del|della|dello|di|da|dal|dalla|do|dos|das|du|des|la|le|den|der|het|ten|ter|te|'t|af|av|al|el|ibn|bin|bint|ben|st\.?)$/;
const CAPITAL_PARTICLE =
  /^(?:Van|Vande|Vanden|Vander|Von|De|Del|Della|Di|Da|Dos|Das|Du|La|Le|Den|Der|Ten|Ter|Al|El|Ibn|Bin|St\.?)$/;
const BETWEEN_FAMILIES = /^(?:y|e|i)$/;
/** In their names, “Van” and “Le” are no particles. */
const VIETNAMESE =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|truong|luong|mai|dao|doan)$/i;

const OF_MANY =
  /^(?:collaborations?|consorti(?:um|a)|teams?|groups?|projects?|labs?|laborator(?:y|ies)|institut(?:e|es|ion)?|universit(?:y|ies)|network|committee|council|alliance|association|foundation|initiative|observatory|organi[sz]ation|corporation|company|inc\.?|ltd\.?|llc|gmbh|department|school|society|community|contributors|authors|members|force|research|technolog(?:y|ies)|intelligence|cent(?:er|re)|[ée]quipe)$/i;

const ET_AL =
  /^(?:et\.?\s+al(?:ii|iae|\.)?|and\s+others|and\s+\d+\s+(?:others|(?:additional|more)\s+authors?.*))\.?$/i;
const TRAILING_ET_AL = /,? et\.? al\.?$/i;

/** The authors of a paper, as arXiv has them; blanks are left out. */
export function namesInParts(authors: readonly string[]): PartedNames {
  const texts = authors.map((text) => oneLine(writable(readable(text))).replace(/\s+/g, ' ')).filter(Boolean);
  const last = texts.at(-1) ?? '';
  const bare = last.replace(TRAILING_ET_AL, '');
  const others = ET_AL.test(last) || bare !== last;
  const named = others ? [...texts.slice(0, -1), ...(ET_AL.test(last) ? [] : [bare])] : texts;
  return { names: named.map(nameInParts), others };
}

/** Takes one name apart. What a name is not known to mean stays whole: a wrong family name is worse than none. */
export function nameInParts(text: string): PartedName {
  const whole: PartedName = { kind: 'whole', name: text };
  if (!isOfPerson(text)) return whole;
  const parts = text.split(/\s*,\s*/);
  const suffix = parts.slice(1).find((part) => SUFFIX.test(part)) ?? '';
  const [first = '', second, third] = parts.filter((part, i) => i === 0 || part !== suffix);
  if (third !== undefined || first === '' || second === '') return whole;
  if (second !== undefined) return { kind: 'person', family: first, given: second, suffix };
  return naturalName(first, suffix) ?? whole;
}

function isOfPerson(text: string): boolean {
  // Letters with what stands between them, and a nickname in brackets amid them. Scripts without blanks or capitals
  // do not say which part is the family's.
  if (
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.'’ʻʼ`´,‐‑ ()-]+$/u.test(
      text.replace(/ (?:2nd|3rd|4th)$/, ''),
    )
  )
    return false;
  if (/^\(|\)$/.test(text)) return false;
  const words = text.split(/[\s,]+/);
  if (words.some((word) => /^(?:and|of|for|the|on|with|und|et)$/i.test(word))) return false;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  return !OF_MANY.test(last) && !/^(?:team|collaboration|group)$/i.test(first) && last !== 'AI';
}

/** `Ludwig van Beethoven`, `J. R. R. Tolkien Jr.`; null for a name of one word. */
function naturalName(text: string, given: string): PartedName | null {
  const words = text.split(' ');
  const own = words.at(-1) ?? '';
  const inWords = given === '' && SUFFIX.test(own);
  const suffix = inWords ? own : given;
  if (inWords) words.pop();
  if (words.length < 2) return null;
  const at = familyFrom(words);
  return { kind: 'person', family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix };
}

/** Index of the word at which the family's name begins; never the first. */
function familyFrom(words: readonly string[]): number {
  let at = words.length - 1;
  if (at > 1 && FAMILY_TAIL.test(words[at] ?? '')) at -= 1;
  const plain = (word = '') => word.normalize('NFD').replace(/\p{M}/gu, '');
  const vietnamese = VIETNAMESE.test(plain(words[0])) || VIETNAMESE.test(plain(words.at(-1)));
  const isParticle = (word = '') => PARTICLE.test(word) || (!vietnamese && CAPITAL_PARTICLE.test(word));
  if (at > 2 && BETWEEN_FAMILIES.test(words[at - 1] ?? '')) at -= 2;
  while (at > 1 && isParticle(words[at - 1])) at -= 1;
  return at;
}
