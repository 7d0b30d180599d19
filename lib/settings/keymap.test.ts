import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { changedKeys, DEFAULT_KEYS, KEY_ACTIONS, KEY_NAMES, KeymapSchema, keysOf, ownerOf } from './keymap';

const takes = (keymap: unknown) => v.is(KeymapSchema, keymap);

describe('keys', () => {
  it('have a name each, and begin with a sign of their own', () => {
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(KEY_ACTIONS.length);
    expect(Object.keys(KEY_NAMES)).toEqual(KEY_ACTIONS);
  });

  it.each([{}, { next: 'n' }, { next: 'k', previous: 'j' }, { help: 'ö' }, { star: '*' }])(
    'may be %j',
    (keymap) => {
      expect(takes(keymap)).toBe(true);
    },
  );

  it.each([
    { next: 'k' },
    { next: 'nn' },
    { next: '' },
    { next: ' ' },
    { next: '\n' },
    { next: 'n', star: 'n' },
    { fly: 'n' },
    { next: 7 },
  ])('may not be %j', (keymap) => {
    expect(takes(keymap)).toBe(false);
  });

  it('keep only what differs from where they began', () => {
    const changed = changedKeys({}, 'next', 'n');
    expect(changed).toEqual({ next: 'n' });
    expect(keysOf(changed)).toMatchObject({ next: 'n', previous: 'k' });
    expect(changedKeys(changed, 'next', 'j')).toEqual({});
  });

  it('say who has a sign already', () => {
    expect(ownerOf('j', {}, 'star')).toBe('next');
    expect(ownerOf('j', { next: 'n' }, 'star')).toBeNull();
    expect(ownerOf('s', {}, 'star')).toBeNull();
  });
});
