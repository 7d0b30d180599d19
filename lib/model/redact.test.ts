import { expect, it } from 'vitest';
import { redact } from './redact';

it.each([
  'sk-proj-abcDEF0123456789',
  'sk-ant-api03-abcdefgh',
  'gsk_abcdefghij',
  'xai-0123456789ab',
  'AIzaSyA-0123456789abcdefg',
  'sk-abc***********wxyz',
  '0123456789abcdef0123456789abcdef',
])('takes %s out of what a provider says', (key) => {
  const said = redact(`Incorrect API key provided: ${key}. Find yours at https://example.com/keys.`);
  expect(said).not.toContain(key.slice(4));
  expect(said).toMatch(/^Incorrect API key provided: ….+keys\.$/);
});

it('takes out whatever follows Bearer', () => {
  expect(redact('Authorization: Bearer abc.def rejected')).toBe('Authorization: … rejected');
});

it('leaves plain words alone', () => {
  const said = 'The model `gpt-6-luna` does not exist or you do not have access to it.';
  expect(redact(said)).toBe(said);
});

it('makes one line of it, without marks that nobody sees, and not a long one', () => {
  expect(redact('a\n\tb\u0000c\u202ed')).toBe('a b c d');
  const long = redact('word '.repeat(1000));
  expect(long).toHaveLength(600);
  expect(long.endsWith('…')).toBe(true);
});
