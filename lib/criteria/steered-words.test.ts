import { expect, it } from 'vitest';
import { readSteering, steer, steerOf } from './steered-words';

it('has a word in one place, and in none once that is undone', () => {
  const struck = steer({}, 'hospit', 'struck');
  expect(struck).toEqual({ struck: ['hospit'], wanted: [], unwanted: [] });
  const pinned = steer({ steering: struck }, 'hospit', 'unwanted');
  expect(pinned).toEqual({ struck: [], wanted: [], unwanted: ['hospit'] });
  expect(steerOf({ steering: pinned }, 'hospit')).toBe('unwanted');
  expect(steerOf({ steering: pinned }, 'prune')).toBeNull();
  const none = steer({ steering: pinned }, 'hospit', null);
  expect(readSteering(none)).toBeUndefined();
  expect(steerOf({}, 'hospit')).toBeNull();
});

it('keeps each word once, as stems are written, and no more than a list holds', () => {
  const odd = { struck: [' Hospit ', '', 'x'.repeat(101)], wanted: ['hospit', 'prune', 'prune'] };
  expect(readSteering(odd)).toEqual({ struck: ['hospit'], wanted: ['prune'], unwanted: [] });
  const many = Array.from({ length: 300 }, (_, i) => `word${i}`);
  expect(readSteering({ unwanted: many })?.unwanted).toHaveLength(200);
  expect(readSteering(undefined)).toBeUndefined();
});
