// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Imported } from '../../lib/digest/contract';
import { answers, listing, open, sources, titles, useDigestPage, visit } from '../../lib/testing/digest-page';
import { button, labelled, link, pageText, press } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

const drop = (text: string) => dropFiles([new File([text], 'digest.md')]);

async function dropFiles(files: File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files } });
  document.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
}

it('reads a dropped file in, names what was left out, and offers its criteria', async () => {
  await open();
  const imported: Imported = {
    ...{ ok: true, id: 'x', papers: 63, hasPrompt: true, criteria: 'Foundations' },
    leftOut: [{ entry: 'Two', why: 'it has no arXiv id' }],
  };
  answers.importDigest = imported;
  answers.useDigestPrompt = { ok: true };
  answers.digestSources = { ...sources, imports: [{ ...listing, id: 'x', title: 'digest.md' }] };
  await drop('# text');
  await vi.waitFor(() =>
    expect(pageText()).toContain('63 scores are on arXiv now, for your criteria “Foundations”.'),
  );
  expect(pageText()).toContain('1 left out: Two (it has no arXiv id).');
  expect(pageText()).toContain('If it is published every day, you can follow it instead.');
  expect(link('Follow a digest').getAttribute('href')).toBe('/options.html#follow');
  expect(request).toHaveBeenCalledWith('importDigest', { name: 'digest.md', text: '# text' });
  expect(request).toHaveBeenCalledWith('digestMaterial', { of: 'import', id: 'x' });
  await press(button('Use its criteria'));
  await vi.waitFor(() => expect(pageText()).toContain('yours now'));
});

it('says what is wrong with a file, and keeps what it showed', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  answers.importDigest = { ok: false, why: 'This file is empty.' };
  await drop('');
  await vi.waitFor(() => expect(pageText()).toContain('digest.md: This file is empty.'));
  expect(titles()).toHaveLength(2);
});

it('shows what became of a file that was dropped on the record', async () => {
  await open();
  await visit('Record');
  answers.importDigest = { ok: false, why: 'This file is empty.' };
  await drop('');
  await vi.waitFor(() => expect(pageText()).toContain('digest.md: This file is empty.'));
});

it('reads every file that is dropped, and says which could not be read', async () => {
  await open();
  answers.importDigest = {
    ...{ ok: true, id: 'x', papers: 2, hasPrompt: false, criteria: 'Foundations', leftOut: [] },
  };
  const folder = new File([], 'papers');
  folder.text = () => Promise.reject(new DOMException('A folder.', 'NotReadableError'));
  await dropFiles([folder, new File(['# one'], 'one.md')]);
  await vi.waitFor(() => expect(pageText()).toContain('2 scores are on arXiv now'));
  expect(pageText()).toContain('papers: It could not be read.');
  expect(request).toHaveBeenCalledWith('digestMaterial', { of: 'import', id: 'x' });
});

it('shows nothing of a digest that was removed', async () => {
  const imported = { ...sources, listings: [], imports: [{ ...listing, id: 'x', title: 'digest.md' }] };
  answers.digestSources = imported;
  answers.forgetDigest = { ok: true };
  await open();
  // All of it: its own cut holds, not the reader's.
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  await press(button('Remove this digest'));
  answers.digestSources = { ...imported, imports: [] };
  await press(button('Remove'));
  await vi.waitFor(() => expect(pageText()).toContain('There is nothing to make a digest of yet.'));
  expect(titles()).toEqual([]);
  expect(pageText()).toContain('The digest is removed, and its scores with it.');
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Import a digest')));
});
