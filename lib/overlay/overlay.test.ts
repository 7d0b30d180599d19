// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../arxiv/read-page';
import { DEFAULT_SETTINGS, type View } from '../settings/settings';
import { parse, testNewPage } from '../testing/arxiv-page';
import { failedMark, keywordMark, scoredMark } from '../testing/marks';
import { aStatus } from '../testing/replies';
import { createOverlay, type Overlay } from './overlay';

const IDS = ['2602.00001', '2602.00002', '2602.00003', 'hep-th/9901002'] as const;
const [A, B, C, D] = IDS;
const URL = 'https://arxiv.org/list/cs.LG/new';
/** What is in the closed roots: only a test that listens from the start can know. */
let roots: ShadowRoot[];
let overlay: Overlay;
let before: string;
const on = { view: vi.fn(), act: vi.fn(), tryAgain: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  // jsdom lays nothing out.
  document.elementFromPoint = () => null;
  document.body.replaceChildren(...parse(testNewPage()).body.childNodes);
  before = document.documentElement.outerHTML;
  const reading = readPage(document, URL);
  if (reading.state !== 'read') throw new Error(reading.state);
  overlay = createOverlay(document, reading, on, () => {
    const now = readPage(document, URL);
    return now.state === 'read' ? now.entries : [];
  });
});
afterEach(() => {
  overlay.remove();
  vi.restoreAllMocks();
});

const view = (rest: Partial<View> = {}): View => ({ ...DEFAULT_SETTINGS.view, ...rest });
const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
const names = () => all('[role="img"]').map((tile) => tile.getAttribute('aria-label'));
const lines = () => all('.text').map((line) => line.textContent);
const order = () => [...document.querySelectorAll('dt a[title="Abstract"]')].map((link) => link.id);
const back = () =>
  IDS.filter((id) => document.getElementById(id)?.closest('dt')?.hasAttribute('data-winnow-back'));
const bar = (selector: string) => all(`.bar ${selector}`)[0];

it('has a place for every paper before anything is known', () => {
  expect(names()).toEqual(Array(4).fill('Waiting for a score'));
  expect(order()).toEqual(IDS);
});

it('shows each mark where it belongs', () => {
  overlay.marks([scoredMark(B, { comment: 'Reason B' }), failedMark(A, 'it was cut'), keywordMark(D)]);
  expect(names()).toEqual([
    'Could not be scored: it was cut',
    'Relevance 9 of 10, novelty 7 of 10',
    'Waiting for a score',
    'Keyword match: strong (sparse, MoE)',
  ]);
  expect(lines()[1]).toBe('Reason B');
  overlay.marks([scoredMark('9999.99999')]);
  expect(names()).toHaveLength(4);
});

it('shows a comment as text, whatever it holds', () => {
  const comment = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  overlay.marks([scoredMark(A, { comment })]);
  expect(lines()[0]).toBe(comment);
  expect(all('img, script')).toEqual([]);
});

it('lets papers below the cut-offs step back, and no others', () => {
  overlay.view(view({ minRelevance: 7 }));
  overlay.marks([scoredMark(A, { relevance: 6 }), scoredMark(B, { relevance: 7 })]);
  expect(back()).toEqual([A]);
  expect(bar('.shown')?.textContent).toMatch(/^1 of 4/);
  overlay.view(view({ minRelevance: 8 }));
  expect(back()).toEqual([A, B]);
  overlay.view(view({ minRelevance: 1 }));
  expect(back()).toEqual([]);
  overlay.marks([scoredMark(A, { relevance: 1 })]);
  expect(back()).toEqual([]);
});

it('sorts what is known at once, within each section', () => {
  overlay.view(view({ sort: 'score' }));
  overlay.marks([scoredMark(A, { relevance: 2 }), scoredMark(B), scoredMark(C), scoredMark(D)]);
  expect(order()).toEqual([B, A, C, D]);
  overlay.view(view({ sort: 'arxiv' }));
  expect(order()).toEqual(IDS);
});

it('moves nothing while papers are being scored, and sorts when all are', () => {
  overlay.view(view({ sort: 'score' }));
  overlay.status(aStatus({ phase: 'running', owed: 4 }));
  overlay.marks([scoredMark(A, { relevance: 2 }), scoredMark(B)]);
  expect(order()).toEqual(IDS);
  overlay.status(aStatus({ phase: 'done' }));
  expect(order()).toEqual([B, A, C, D]);
});

it('tells of the sliders and choices, and takes settings from elsewhere without an echo', () => {
  overlay.view(view({ minRelevance: 5, sort: 'relevance' }));
  expect(on.view).not.toHaveBeenCalled();
  const slider = all('input[aria-label="Minimum relevance"]')[0] as HTMLInputElement;
  expect(slider.value).toBe('5');
  slider.value = '8';
  slider.dispatchEvent(new Event('input'));
  expect(on.view).toHaveBeenCalledExactlyOnceWith({ minRelevance: 8 });
  const sort = all('select[aria-label="Sort"]')[0] as HTMLSelectElement;
  expect(sort.value).toBe('relevance');
});

it('lets no script of the page press a button that costs money', () => {
  overlay.marks([failedMark(A)]);
  overlay.status(aStatus({ phase: 'stopped', failed: 1, owed: 2 }));
  const buttons = all('button');
  expect(buttons.length).toBeGreaterThanOrEqual(3);
  for (const button of buttons) button.click();
  expect(on.act).not.toHaveBeenCalled();
  expect(on.tryAgain).not.toHaveBeenCalled();
});

it('speaks its status once, not with every score', () => {
  const status = (scored: number) =>
    overlay.status(aStatus({ phase: 'running', total: 60, scored, owed: 60 - scored }));
  status(1);
  const said = bar('[role="status"]')?.firstChild;
  status(2);
  expect(bar('[role="status"]')?.firstChild).toBe(said);
});

it('says one thing only once it is frozen', () => {
  overlay.status(aStatus());
  overlay.frozen('Reload this page.');
  expect(bar('[role="status"]')?.textContent).toBe('Reload this page.');
  expect(all('.bar button, .bar input, .bar select').filter((control) => control.isConnected)).toEqual([]);
});

it('leaves no trace', () => {
  overlay.view(view({ sort: 'score', below: 'hide', minRelevance: 9 }));
  overlay.marks(IDS.map((id, i) => scoredMark(id, { relevance: 1 + i })));
  expect(document.documentElement.outerHTML).not.toBe(before);
  overlay.remove();
  expect(order()).toEqual(IDS);
  expect(document.documentElement.outerHTML.replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''));
});

it('writes nothing of a score where the page’s own scripts could read it', () => {
  overlay.view(view({ minRelevance: 9 }));
  overlay.marks([scoredMark(A, { relevance: 3, comment: 'Reason A' }), scoredMark(B, { relevance: 9 })]);
  const html = document.documentElement.outerHTML;
  expect(html).not.toMatch(/Reason A|Relevance \d|data-ink|novelty/);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const hosts = () => document.querySelectorAll('dd [data-winnow], dd[data-winnow]').length;

it('puts back what a script of the page takes away, but not for ever', async () => {
  overlay.marks([scoredMark(A)]);
  for (let times = 1; times <= 5; times += 1) {
    for (const own of document.querySelectorAll('dd [data-winnow]')) own.remove();
    await settle();
    expect(hosts()).toBe(times <= 3 ? 8 : 0);
  }
  expect(names()[0]).toMatch(/^Relevance 9/);
});

it('follows an entry that was moved or built anew', async () => {
  const dd = document.querySelector('dd') as HTMLElement;
  const copy = dd.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll('[data-winnow]')) own.remove();
  dd.replaceWith(copy);
  await settle();
  expect(copy.querySelectorAll('[data-winnow]')).toHaveLength(2);
  const [dt, list] = [copy.previousElementSibling as Element, document.querySelectorAll('dl')[2] as Element];
  list.append(dt, copy);
  await settle();
  expect(hosts()).toBe(8);
  overlay.view(view({ minRelevance: 9 }));
  overlay.marks([scoredMark(A, { relevance: 1 })]);
  expect(copy.hasAttribute('data-winnow-back')).toBe(true);
});

it('comes back whole, bar and cut-offs too, on a page that was built anew', async () => {
  overlay.view(view({ minRelevance: 9 }));
  overlay.marks(IDS.map((id) => scoredMark(id, { relevance: 1 })));
  const page = document.getElementById('dlpage') as HTMLElement;
  for (let times = 1; times <= 5; times += 1) {
    const lists = new DOMParser().parseFromString(testNewPage(), 'text/html').getElementById('dlpage');
    page.replaceChildren(...(lists?.childNodes ?? []));
    await settle();
    const stands = times <= 3;
    expect(hosts()).toBe(stands ? 8 : 0);
    expect(page.querySelectorAll(':scope > [data-winnow]')).toHaveLength(stands ? 1 : 0);
    expect(back()).toEqual(stands ? IDS : []);
  }
});

it('leaves no empty places in copies that others make of an entry', async () => {
  const list = document.querySelector('dl') as Element;
  list.append(...[...list.querySelectorAll('dt, dd')].slice(0, 2).map((part) => part.cloneNode(true)));
  expect(hosts()).toBe(10);
  await settle();
  expect(hosts()).toBe(8);
  expect(list.lastElementChild?.querySelector('[data-winnow]')).toBeNull();
});

it('lets what was removed from the page be gone', async () => {
  document.querySelector('dt')?.remove();
  document.querySelector('dd')?.remove();
  await settle();
  expect(hosts()).toBe(6);
  overlay.marks([scoredMark(A), scoredMark(B)]);
  expect(hosts()).toBe(6);
});
