import type { Criteria, Steering } from './criteria';

/** What a reader makes of a word that was learned: it says nothing, or speaks for a paper, or against it. */
export type Steer = keyof Steering;

const HOW = ['struck', 'wanted', 'unwanted'] as const satisfies Steer[];
/** Most words of each, and the longest of them: two stems. */
const MAX_WORDS = 200;
const MAX_CHARS = 100;

/** Words as they are kept, each once and in one place: of two the first, struck before wanted. Undefined where there are none. */
export function readSteering(steering: Partial<Steering> | undefined): Steering | undefined {
  const known = new Set<string>();
  const read = (how: Steer) => {
    const words = (steering?.[how] ?? []).map((term) => term.trim().toLowerCase());
    const fresh = words.filter((term) => term !== '' && term.length <= MAX_CHARS && !known.has(term));
    const kept = [...new Set(fresh)].slice(0, MAX_WORDS);
    for (const term of kept) known.add(term);
    return kept;
  };
  const [struck = [], wanted = [], unwanted = []] = HOW.map(read);
  return known.size > 0 ? { struck, wanted, unwanted } : undefined;
}

/** The word in its new place; in none where `how` is null. */
export function steer({ steering }: Pick<Criteria, 'steering'>, term: string, how: Steer | null): Steering {
  const without = (which: Steer) => (steering?.[which] ?? []).filter((each) => each !== term);
  const rest = { struck: without('struck'), wanted: without('wanted'), unwanted: without('unwanted') };
  return how === null ? rest : { ...rest, [how]: [...rest[how], term] };
}

/** What the reader made of it; null where it stands as it was learned. */
export function steerOf({ steering }: Pick<Criteria, 'steering'>, term: string): Steer | null {
  return HOW.find((how) => steering?.[how].includes(term)) ?? null;
}
