// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { readStanding } from '../arxiv/read-page';
import { parse, testPage, testSection } from '../testing/arxiv-page';
import { scoredMark } from '../testing/marks';
import * as neighbour from '../testing/neighbours';
import { A, B, bar, C, D, IDS, names, on, order, overlay, useOverlay, view } from '../testing/overlay';

useOverlay();

const hosts = () => document.querySelectorAll('#dlpage dd [data-winnow], #dlpage dd[data-winnow]').length;
const other = () => bar('.other')?.textContent;
const byScore = () => overlay.view(view({ sort: 'score' }));
const asPageWas = () => overlay.view(view({ sort: 'arxiv' }));
const nodes = () => [...document.querySelectorAll('dl')].map((list) => [...list.childNodes]);

it('a page written anew above the list, or replaced whole: all is back, in the reader’s order', () => {
  overlay.marks([scoredMark(A, { relevance: 2 }), ...[B, C, D].map((id) => scoredMark(id))]);
  byScore();
  neighbour.writesAnew(document);
  expect(overlay.look()).toBe(true);
  expect([hosts(), order()]).toEqual([4, [B, A, C, D]]);
  asPageWas();
  expect(order()).toEqual(IDS);
  neighbour.replacesPage(document);
  expect(overlay.look()).toBe(true);
  expect([hosts(), order()]).toEqual([4, IDS]);
  expect(on.found).toHaveBeenLastCalledWith(IDS.map((id) => expect.objectContaining({ id })));
});

it('says that nothing of the list is there, where another one has come in its place', () => {
  const list = testSection('New submissions (showing 1 of 1 entries)', [{ id: '2602.00077' }]);
  (document.querySelector('main') as Element).innerHTML = parse(testPage(list)).body.innerHTML;
  expect(overlay.look()).toBe(false);
});

it('wrapped pairs: sorts them, and gives the other script its order back', () => {
  overlay.marks(IDS.map((id, i) => scoredMark(id, { relevance: 9 - i })));
  neighbour.wrapsPairs(document);
  overlay.look();
  expect(hosts()).toBe(4);
  const before = nodes();
  expect(order()).toEqual([B, A, C, D]);
  byScore();
  expect(order()).toEqual([A, B, C, D]);
  asPageWas();
  expect(nodes()).toEqual(before);
});

it('wrapped before Winnow came: read as ever', () => {
  const doc = parse(document.documentElement.outerHTML);
  const before = readStanding(doc, 'https://arxiv.org/list/cs.LG/new');
  neighbour.wrapsPairs(doc);
  const after = readStanding(doc, 'https://arxiv.org/list/cs.LG/new');
  expect(after.map(({ id, section }) => [id, section])).toEqual(
    [1, 0, 2, 3].map((i) => [before[i]?.id, before[i]?.section]),
  );
});

it('groups with headings: headings stay where they are, papers in their groups', () => {
  overlay.marks(IDS.map((id, i) => scoredMark(id, { relevance: 9 - i })));
  neighbour.groupsPairs(document);
  overlay.look();
  const before = nodes();
  byScore();
  expect(order()).toEqual([B, A, C, D]);
  expect(nodes()).toEqual(before);
  asPageWas();
  expect(nodes()).toEqual(before);
});

it('papers that another script adds are read, told, shown, and sorted with those under their heading', () => {
  overlay.marks([scoredMark(D, { relevance: 3 })]);
  byScore();
  const next = ['2602.00008', '2602.00009'].map((id) => ({ id, mark: '(replaced)' }));
  const again = { id: D, mark: '(replaced)' };
  const heading = 'Replacement submissions (continued, showing last 3 of 4 entries)';
  neighbour.addsPage(document, testPage(testSection(heading, [again, ...next])));
  expect(overlay.look()).toBe(true);
  expect(on.found).toHaveBeenCalledExactlyOnceWith(next.map(({ id }) => expect.objectContaining({ id })));
  expect(hosts()).toBe(6);
  expect(names()).toHaveLength(6);
  overlay.marks([scoredMark('2602.00008', { relevance: 1 }), scoredMark('2602.00009', { relevance: 9 })]);
  // The copy of a paper that was there already is nobody's to move.
  expect(order().slice(3)).toEqual([D, D, '2602.00009', '2602.00008']);
  asPageWas();
  expect(order().slice(3)).toEqual([D, D, '2602.00008', '2602.00009']);
});

it.each([neighbour.hidesLists, neighbour.copiesLists])(
  'a hidden list with copies: %o says so, as long as it is so',
  (hide) => {
    overlay.view(view());
    // jsdom lays nothing out.
    HTMLElement.prototype.checkVisibility = function (this: HTMLElement) {
      return this.closest('[style*="none"]') === null;
    };
    overlay.look();
    expect(other()).toBe('');
    hide(document);
    overlay.look();
    expect(other()).toMatch(/^Another script on this page hides arXiv’s list/);
    expect(document.querySelectorAll('article [data-winnow], dl:not([id]) [data-winnow]')).toHaveLength(0);
    for (const list of document.querySelectorAll('dl')) list.style.display = '';
    overlay.alive();
    expect(other()).toBe('');
    Reflect.deleteProperty(HTMLElement.prototype, 'checkVisibility');
  },
);

it('a script that orders again and again has the order, and the reader is told', () => {
  overlay.marks(IDS.map((id, i) => scoredMark(id, { relevance: 2 + i })));
  byScore();
  const moved = vi.spyOn(Comment.prototype, 'replaceWith');
  for (let times = 1; times <= 6; times += 1) {
    const [dt, dd] = ['dt', 'dd'].map((part) => document.querySelector(`dl ${part}`) as Element);
    const isOurs = order()[0] === B;
    expect(isOurs).toBe(times <= 4);
    if (isOurs && dt && dd) document.querySelector('dl')?.append(dt, dd);
    overlay.look();
  }
  expect(other()).toMatch(/keeps putting the papers in an order of its own/);
  expect(moved.mock.calls.length).toBeLessThan(40);
  moved.mockRestore();
  // Whoever chooses an order anew wants to see it.
  overlay.view(view({ sort: 'relevance' }));
  overlay.look();
  expect([order()[0], other()]).toEqual([B, '']);
});

it('another paper written into the same elements takes no tile of the one that was there', () => {
  overlay.marks([scoredMark(A, { relevance: 3 }), scoredMark(B, { relevance: 8 })]);
  const [first, second] = [...document.querySelectorAll('dt')].map((dt) => [
    dt,
    dt.nextElementSibling as Element,
  ]);
  for (const i of [0, 1]) {
    const [one, two] = [first?.[i] as Element, second?.[i] as Element];
    [one.innerHTML, two.innerHTML] = [two.innerHTML, one.innerHTML];
  }
  overlay.look();
  expect([hosts(), order()]).toEqual([4, [B, A, C, D]]);
  const tiles = [...document.querySelectorAll('dd [data-winnow]')].map((host) => {
    const dt = host.closest('dd')?.previousElementSibling;
    return dt?.querySelector('a[title="Abstract"]')?.id;
  });
  expect(tiles).toEqual([B, A, C, D]);
});

it('what stands beside the list comes back with the page’s body, too', () => {
  document.body.innerHTML = `${document.body.innerHTML}`;
  overlay.look();
  expect(document.querySelectorAll('body > [data-winnow]')).toHaveLength(1);
  expect(document.querySelectorAll('#dlpage > [data-winnow]')).toHaveLength(1);
});
