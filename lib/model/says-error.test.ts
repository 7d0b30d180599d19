import { expect, it } from 'vitest';
import { EMPTY_ERRORS } from '../testing/wire-body';
import { saysError } from './says-error';

it.each(EMPTY_ERRORS.map((error) => [error]))('%j says nothing', (error) => {
  expect(saysError(error)).toBe(false);
  expect(saysError([error])).toBe(false);
});

it.each([
  ...[true, 'no', 'overloaded', 500, { code: 500, message: '' }, { code: 0, message: 'The disk is full.' }],
  ...[
    { code: 200, message: 'rate limited' },
    { message: '', type: 'overloaded_error' },
    { status: 'UNAVAILABLE' },
  ],
  ...[{ code: 'ok', metadata: { raw: 'gone' } }, [{ error: { message: 'no' } }], { detail: [{ msg: 'no' }] }],
])('%j is an error', (error) => {
  expect(saysError(error)).toBe(true);
});

it('goes no deeper than errors do', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(saysError(deep)).toBe(true);
});
