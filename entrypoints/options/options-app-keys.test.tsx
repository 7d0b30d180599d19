// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { button, labelled, pageText, press, type } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { aReply } from '../../lib/testing/replies';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

const saved = () => asked().map(([, ask]) => ask);

it('saves a key as soon as it is typed, and only what differs', async () => {
  await open();
  expect(labelled('Next paper').value).toBe('j');
  await type('Next paper', 'n');
  expect(saved()).toEqual([{ settings: { keymap: { next: 'n' } } }]);
});

it('saves none that is another action’s, or no key, and says why', async () => {
  await open();
  await type('Next paper', 'k');
  expect(pageText()).toContain('Taken: Previous paper.');
  await type('Undo', ' ');
  expect(pageText()).toContain('One letter, digit or sign.');
  expect(labelled('Undo').getAttribute('aria-invalid')).toBe('true');
  expect(saved()).toEqual([]);
});

it('shows what was changed, and takes all of it back', async () => {
  answers.getSettings = aReply({ keymap: { star: '*' } });
  await open();
  expect(labelled('Star it, or take the star away').value).toBe('*');
  await press(button('Keys as they were'));
  expect(saved()).toEqual([{ settings: { keymap: {} } }]);
});

it('saves at once whether papers that are scrolled past count as seen', async () => {
  await open();
  const box = labelled('Papers that you scroll past count as seen') as HTMLInputElement;
  expect(box.checked).toBe(false);
  await press(box);
  expect(saved()).toEqual([{ settings: { view: { seenByScroll: true } } }]);
});
