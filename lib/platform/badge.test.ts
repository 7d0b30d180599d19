import { beforeEach, expect, it, vi } from 'vitest';
import { showBadge } from './badge';

const action = vi.hoisted(() => ({
  setBadgeText: vi.fn(async () => undefined),
  setBadgeBackgroundColor: vi.fn(async () => undefined),
  setTitle: vi.fn(async () => undefined),
}));
vi.mock('./browser', () => ({ browser: { action } }));
beforeEach(() => vi.clearAllMocks());

it.each([
  [0, false, '', /^Winnow$/],
  [0, true, '•', /updated/],
  [12, false, '12', /12 relevant papers/],
  [12, true, '12', /12 relevant papers/],
  [1000, true, '999+', /: 1,?000 relevant/],
])('%i papers wait, news of a version: %s', (waiting, isNews, text, title) => {
  showBadge(waiting, isNews);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ text });
  expect(action.setTitle).toHaveBeenLastCalledWith({ title: expect.stringMatching(title) });
});
