import type { KeywordMatch } from '../../papers/score';
import { WORDS } from '../words';
import type { NameMatch } from './followed-authors';
import type { Surface } from './surface';
import type { Term } from './term';
import type { Found } from './term-finder';

/** What a find of something unwanted takes away, against what one of something wanted gives. */
const UNWANTED = 0.5;
const MOST_SHOWN = 6;
/** A term that gives less, as a common one met once in passing does, is not shown and makes no strength. */
const LEAST_SHOWN = 0.25;
/** What a followed author adds to a rank; papers that words speak for have up to thirty. */
const AUTHOR: Readonly<Record<NameMatch, number>> = { surely: 30, maybe: 4 };
/** What the telling terms must have given, less what speaks against, for a strength of 2, 3 and 4. */
const THRESHOLDS = [1.1, 2, 4] as const;
/** Long criteria are met in passing more often: from this many telling terms on the thresholds hold in full. */
const MANY_TERMS = 20;
/** The part of the thresholds that holds for criteria of a single term. */
const LEAST_DEMAND = 0.6;

/** What the criteria demand, 0 to 1, of a paper that is to be called strong. */
export function demand(terms: readonly Term[]): number {
  const labels = new Set(terms.filter((term) => term.wanted && term.telling).map((term) => term.label));
  return LEAST_DEMAND + (1 - LEAST_DEMAND) * Math.min(1, labels.size / MANY_TERMS);
}

/** What the terms of one label gave together, and the one of them that is shown for it. */
interface Gain {
  sum: number;
  best: Found;
}

/** A paper's match from what was found in it. @param surface how a term is written there */
export function keywordMatch(found: readonly Found[], demanded: number, surface: Surface): KeywordMatch {
  const gains = new Map<string, Gain>();
  let rank = 0;
  let told = 0;
  for (const each of found) {
    const { term, gain } = each;
    const signed = term.wanted ? gain : -UNWANTED * gain;
    rank += signed;
    if (!term.telling) continue;
    told += signed;
    if (!term.wanted) continue;
    const { sum, best } = gains.get(term.label) ?? { sum: 0, best: each };
    gains.set(term.label, { sum: sum + gain, best: better(each, best) ? each : best });
  }
  const matched = shown(gains, surface);
  return { strength: matched.length === 0 ? 0 : strength(told / demanded), rank, matched };
}

/** The reader's own words come before related ones. */
function better(one: Found, other: Found): boolean {
  const [a, b] = [Boolean(one.term.related), Boolean(other.term.related)];
  return a === b ? one.gain > other.gain : b;
}

/**
 * The same with people who are followed among the authors: by all of a name the strongest of matches, whatever the paper
 * is about, and above what words alone reach as a rule; by an initial a fair one.
 */
export function withAuthors(
  match: KeywordMatch,
  found: readonly { name: string; match: NameMatch }[],
): KeywordMatch {
  if (found.length === 0) return match;
  const isSure = found.some((each) => each.match === 'surely');
  const names = found.map((each) => (each.match === 'surely' ? each.name : `${each.name}?`));
  return {
    strength: isSure ? 4 : match.strength > 2 ? match.strength : 2,
    rank: match.rank + (isSure ? AUTHOR.surely : AUTHOR.maybe),
    matched: [...names, ...match.matched].slice(0, MOST_SHOWN),
  };
}

function shown(gains: ReadonlyMap<string, Gain>, surface: Surface): string[] {
  const labels: string[] = [];
  const words: string[] = [];
  for (const [label, { sum, best }] of [...gains].sort((a, b) => b[1].sum - a[1].sum)) {
    if (sum < LEAST_SHOWN || labels.length === MOST_SHOWN) break;
    if (labels.some((stronger) => overlap(label, stronger))) continue;
    const written = surface(best.term.stems) ?? label;
    if (words.some((stronger) => overlap(written, stronger))) continue;
    labels.push(label);
    words.push(best.term.related ? WORDS.relatedTo({ written, label }) : written);
  }
  return words;
}

/** "graph neural" says nothing more beside "graph neural networks". */
function overlap(one: string, other: string): boolean {
  const [a, b] = [` ${one.toLowerCase()} `, ` ${other.toLowerCase()} `];
  return a.includes(b) || b.includes(a);
}

function strength(told: number): 1 | 2 | 3 | 4 {
  const [fair, strong, veryStrong] = THRESHOLDS;
  if (told >= veryStrong) return 4;
  if (told >= strong) return 3;
  return told >= fair ? 2 : 1;
}
