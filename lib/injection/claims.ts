import { ROLES } from './english-roles';

/** So much weighs a sentence that steers: of real abstracts, one in some ten thousand sentences would by chance. */
const STEERS = 4.5;

/** What a sentence of folded text speaks of so that the reading of a list is steered, or null. */
export function claimIn(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
    const found = ROLES.filter(({ pattern }) => pattern.test(sentence));
    const weight = found.reduce((sum, role) => sum + role.weight, 0);
    if (weight >= STEERS && found.some(({ situation }) => situation))
      return found.reduce((most, role) => (role.weight > most.weight ? role : most)).what;
  }
  return null;
}
