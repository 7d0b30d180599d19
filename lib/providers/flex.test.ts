import { expect, it } from 'vitest';
import { PRESETS } from './presets';

it('only services that are known to sell slower answers for less are asked for them', () => {
  const selling = PRESETS.filter(({ flexShare }) => flexShare !== undefined);
  expect(selling.map(({ id, flexShare }) => [id, flexShare])).toEqual([
    ['openai', 0.5],
    ['openrouter', 0.5],
  ]);
});
