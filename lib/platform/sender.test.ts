import { expect, it, vi } from 'vitest';

vi.mock('./browser', () => ({ browser: {} }));
const { roleOf } = await import('./sender');

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const tab = { id: 1 } as never;

it.each([
  ['our page in a popup', { id: 'abc', origin: 'chrome-extension://abc' }, 'own-page'],
  ['our page in a tab', { id: 'abc', origin: 'chrome-extension://abc', tab, frameId: 0 }, 'own-page'],
  ['our page in a frame', { id: 'abc', origin: 'chrome-extension://abc', tab, frameId: 3 }, 'stranger'],
  ['a listing', { id: 'abc', origin: 'https://arxiv.org', tab, frameId: 0 }, 'listing'],
  [
    'a listing on another of arXiv’s hosts',
    { id: 'abc', origin: 'https://export.arxiv.org', tab, frameId: 0 },
    'listing',
  ],
  ['a listing in a frame', { id: 'abc', origin: 'https://arxiv.org', tab, frameId: 2 }, 'stranger'],
  ['a look-alike', { id: 'abc', origin: 'https://arxiv.org.evil.example', tab, frameId: 0 }, 'stranger'],
  [
    'a subdomain that is not arXiv’s',
    { id: 'abc', origin: 'https://evil.arxiv.org', tab, frameId: 0 },
    'stranger',
  ],
  ['arXiv in the clear', { id: 'abc', origin: 'http://arxiv.org', tab, frameId: 0 }, 'stranger'],
  ['another site', { id: 'abc', origin: 'https://example.com', tab, frameId: 0 }, 'stranger'],
  ['no origin', { id: 'abc', tab, frameId: 0 }, 'stranger'],
  ['an opaque origin', { id: 'abc', origin: 'null', tab, frameId: 0 }, 'stranger'],
  ['another extension', { id: 'xyz', origin: 'chrome-extension://xyz' }, 'stranger'],
  ['another extension that claims our origin', { id: 'xyz', origin: 'chrome-extension://abc' }, 'stranger'],
  ['nobody', {}, 'stranger'],
] as const)('takes %s for what it is', (_name, sender, role) => {
  expect(roleOf(sender, own)).toBe(role);
});
