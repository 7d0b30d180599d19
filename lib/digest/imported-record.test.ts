import { expect, it } from 'vitest';
import { sourceWords } from './imported-record';

it('says whose scores they are', () => {
  expect(sourceWords({ model: 'gpt-5', date: '2026-02-06' }, 'd.md')).toBe(
    'gpt-5, from a digest of 2026-02-06',
  );
  expect(sourceWords({ model: '', date: '' }, 'd.md')).toBe('a digest of d.md');
});

it('is no longer than can be shown, whatever the file says', () => {
  const long = 'x'.repeat(100_000);
  const short = `${'x'.repeat(99)}…`;
  expect(sourceWords({ model: long, date: long }, '')).toBe(`${short}, from a digest of ${short}`);
  expect(sourceWords({ model: '', date: '' }, long)).toBe(`a digest of ${short}`);
});
