// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { testNewPage } from '../testing/arxiv-page';
import { scoredMark } from '../testing/marks';
import { A, B, back, IDS, names, overlay, useOverlay, view } from '../testing/overlay';

useOverlay();

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const hosts = () => document.querySelectorAll('dd [data-winnow], dd[data-winnow]').length;

it('puts back what a script of the page takes away, but not for ever', async () => {
  overlay.marks([scoredMark(A)]);
  for (let times = 1; times <= 5; times += 1) {
    for (const own of document.querySelectorAll('dd [data-winnow]')) own.remove();
    await settle();
    expect(hosts()).toBe(times <= 3 ? 4 : 0);
  }
  expect(names()[0]).toMatch(/^Relevance 9/);
});

it('follows an entry that was moved or built anew', async () => {
  const dd = document.querySelector('dd') as HTMLElement;
  const copy = dd.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll('[data-winnow]')) own.remove();
  dd.replaceWith(copy);
  await settle();
  expect(copy.querySelectorAll('[data-winnow]')).toHaveLength(1);
  const [dt, list] = [copy.previousElementSibling as Element, document.querySelectorAll('dl')[2] as Element];
  list.append(dt, copy);
  await settle();
  expect(hosts()).toBe(4);
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
    expect(hosts()).toBe(stands ? 4 : 0);
    expect(page.querySelectorAll(':scope > [data-winnow]')).toHaveLength(stands ? 1 : 0);
    expect(back()).toEqual(stands ? IDS : []);
  }
});

it('leaves no empty places in copies that others make of an entry', async () => {
  const list = document.querySelector('dl') as Element;
  list.append(...[...list.querySelectorAll('dt, dd')].slice(0, 2).map((part) => part.cloneNode(true)));
  expect(hosts()).toBe(5);
  await settle();
  expect(hosts()).toBe(4);
  expect(list.lastElementChild?.querySelector('[data-winnow]')).toBeNull();
});

it('lets what was removed from the page be gone', async () => {
  document.querySelector('dt')?.remove();
  document.querySelector('dd')?.remove();
  await settle();
  expect(hosts()).toBe(3);
  overlay.marks([scoredMark(A), scoredMark(B)]);
  expect(hosts()).toBe(3);
});
