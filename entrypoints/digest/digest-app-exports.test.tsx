// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { answers, material, open, useDigestPage } from '../../lib/testing/digest-page';
import { button, press, statusText } from '../../lib/testing/dom';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

it('has a button for each format, which saves a file named for the day', async () => {
  const made: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    }),
  );
  await open();
  await vi.waitFor(() => button('Markdown'));
  for (const name of ['Markdown', 'HTML', 'JSON', 'CSV', 'BibTeX', 'RIS', 'Atom']) {
    await press(button(name));
    expect(statusText()).toMatch(/^Saved as winnow-digest-2026-02-06\.\w+\.$/);
  }
  expect(await made[0]?.text()).toContain('# Personalized Daily ArXiv Papers 2026-02-06');
});

it('copies, and says so where the browser does not let it', async () => {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await open();
  await vi.waitFor(() => button('Copy'));
  await press(button('Copy'));
  await vi.waitFor(() => expect(statusText()).toBe('Copied as Markdown.'));
  expect(writeText.mock.calls[0]?.[0]).toContain('## 1. [The best]');
  writeText.mockRejectedValueOnce(new Error('no'));
  await press(button('Copy'));
  await vi.waitFor(() => expect(statusText()).toContain('did not let Winnow copy'));
});

it('unfolds the criteria on paper, and folds them again', async () => {
  answers.digestMaterial = {
    ...material,
    material: { ...material.material, prompt: { system: '', user: 'Wanted: sparsity' } },
  };
  await open();
  const folded = () => document.querySelector<HTMLDetailsElement>('details.prompt')?.open;
  await vi.waitFor(() => expect(folded()).toBe(false));
  dispatchEvent(new Event('beforeprint'));
  expect(folded()).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(folded()).toBe(false);
});
