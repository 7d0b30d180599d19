import { beforeEach, expect, it, vi } from 'vitest';
import { ask, contains, getManifest, OPTIONAL } from '../testing/permissions';
import { askFor, isAllowed, isGiven } from './permissions';

vi.mock('./browser', () => import('../testing/permissions'));
beforeEach(() => void vi.resetAllMocks());

const HERE = { origins: ['http://localhost/*'], permissions: [OPTIONAL[0] as 'notifications'] };

it.each([
  ['granted', () => Promise.resolve(true)],
  ['refused', () => Promise.resolve(false)],
  ['unasked', () => Promise.reject(new Error('No gesture.'))],
  // As Firefox does with names that it does not know, and with hosts that the manifest does not name.
  [
    'unasked',
    () => {
      throw new Error('Type error for parameter permissions');
    },
  ],
])('a question is %s', async (answer, request) => {
  ask.mockImplementation(request);
  expect(await askFor(HERE)).toBe(answer);
  expect(ask).toHaveBeenCalledExactlyOnceWith(HERE);
});

it('asks only for what this browser knows, and for nothing where that is nothing', async () => {
  getManifest.mockReturnValue({ optional_permissions: ['notifications'] });
  ask.mockResolvedValue(true);
  expect(await askFor(HERE)).toBe('granted');
  expect(ask).toHaveBeenCalledExactlyOnceWith({ origins: HERE.origins });
  expect(await askFor({ permissions: HERE.permissions })).toBe('unasked');
  getManifest.mockReturnValue({} as never);
  expect(await askFor({ permissions: ['notifications'] })).toBe('unasked');
  expect(ask).toHaveBeenCalledOnce();
});

it('asks at once, since browsers put a question inside a click only', () => {
  ask.mockReturnValue(new Promise(() => {}));
  void askFor(HERE);
  expect(ask).toHaveBeenCalledOnce();
});

it('says that it was given, that it was not, and that the browser does not say', async () => {
  contains.mockResolvedValueOnce(true).mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('no'));
  expect([await isGiven(HERE), await isGiven(HERE), await isGiven(HERE)]).toEqual([true, false, null]);
  contains.mockImplementation(() => {
    throw new Error('no');
  });
  expect([await isGiven(HERE), await isAllowed('http://localhost/*')]).toEqual([null, true]);
});
