// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pageText, show } from '../lib/testing/dom';
import { LicencesPage } from './licences-page';

it('names each work with its version and licence, and has the text word for word, in its own language', async () => {
  const text = 'Do with it\n  what you like.';
  await show(<LicencesPage works={[{ name: 'some-work', version: '1.2.3', licence: 'ISC', text }]} />);
  expect(document.querySelector('summary')?.textContent).toBe('some-work 1.2.3, ISC');
  expect(document.querySelector('pre')?.textContent).toBe(text);
  expect(document.querySelector('pre')?.lang).toBe('en');
  expect(pageText()).toContain('free software');
});
