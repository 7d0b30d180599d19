// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { showDoubt } from './doubt-line';

let root: ShadowRoot;
const attach = Element.prototype.attachShadow;
vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
  root = attach.call(this, init);
  return root;
});
afterEach(() => vi.unstubAllGlobals());

const show = (writeText: (text: string) => Promise<void>) => {
  document.body.innerHTML = '<div id="dlpage"><p>arXiv</p></div>';
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  return showDoubt(document, { expected: 4, found: 3, report: 'the report' });
};
const button = () => root.querySelector('button');

it('says what was expected and found, touches nothing else and goes without a trace', () => {
  const line = show(async () => undefined);
  expect(root.querySelector('[role="status"]')?.textContent).toContain(
    'announces 4 entries; 3 could be read',
  );
  line.remove();
  expect(document.body.innerHTML).toBe('<div id="dlpage"><p>arXiv</p></div>');
});

it('says what was found where the page does not say what to expect', () => {
  showDoubt(document, { expected: 0, found: 2, report: '' });
  expect(root.querySelector('[role="status"]')?.textContent).toContain(
    'does not say how many entries it has; 2 could be read',
  );
});

it('gives the report to the clipboard', async () => {
  const writeText = vi.fn(async () => undefined);
  show(writeText);
  button()?.click();
  expect(writeText).toHaveBeenCalledExactlyOnceWith('the report');
  await vi.waitFor(() => expect(button()?.textContent).toBe('Copied'));
});

it('shows the report where the clipboard is shut', async () => {
  show(() => Promise.reject(new Error('no')));
  button()?.click();
  await vi.waitFor(() => expect(root.querySelector('textarea')?.value).toBe('the report'));
});
