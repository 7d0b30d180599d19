import { WORDS } from '../words';
import { COMPUTING } from './computing';
import { DATA_AND_SIGNALS } from './data-and-signals';
import { GRAVITY_AND_SKY } from './gravity-and-sky';
import { HIGH_ENERGY } from './high-energy';
import { LIFE_AND_MARKETS } from './life-and-markets';
import { MATHEMATICS } from './mathematics';
import { MATTER_AND_LIGHT } from './matter-and-light';
import type { StartingPoint } from './starting-point';

/** Starting points that stand together where one is chosen. */
export interface FieldGroup {
  name: string;
  points: readonly StartingPoint[];
}

/** Criteria to begin with, by field. For our own pages: whoever scores knows only what the reader has saved. */
export const FIELDS: readonly FieldGroup[] = [
  { name: WORDS.computing, points: COMPUTING },
  { name: WORDS.mathematics, points: MATHEMATICS },
  { name: WORDS.particles, points: HIGH_ENERGY },
  { name: WORDS.sky, points: GRAVITY_AND_SKY },
  { name: WORDS.matter, points: MATTER_AND_LIGHT },
  { name: WORDS.data, points: DATA_AND_SIGNALS },
  { name: WORDS.life, points: LIFE_AND_MARKETS },
];

/** All of them, in the order of the choice. */
export const STARTING_POINTS: readonly StartingPoint[] = FIELDS.flatMap(({ points }) => points);
