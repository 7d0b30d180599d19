import { expect, it } from 'vitest';
import { hear, sends, useWire } from '../testing/wire';
import { ANSWER, USAGE, wireBody } from '../testing/wire-body';

useWire();

/** Each seed is a wrapping of its own; one that failed is tried again by itself with its number. */
const SEEDS = 300;

it(`reads the same in ${SEEDS} wrappings of one answer`, async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { type, chunks } = wireBody(seed);
    const heard = await hear(sends(chunks, type)).catch((error: unknown) => ({ error: String(error) }));
    const right = { text: ANSWER, complete: true, usage: { ...USAGE, reportedUsd: null }, unsaid: null };
    try {
      expect(heard).toEqual(right);
    } catch {
      wrong.push(`seed ${seed}, ${type}: ${JSON.stringify(heard)}\n${Buffer.concat(chunks).toString()}`);
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});
