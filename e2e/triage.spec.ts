import type { Page } from '@playwright/test';
import { axNodes, onNode } from './browsers/accessibility.ts';
import { control } from './browsers/controls.ts';
import { type Bench, expect, test } from './fixture.ts';
import { type DayPaper, sampleDay } from './fixture-days.ts';
import { expectScored, tiles } from './fixture-page.ts';

test.use({ day: sampleDay });

/** A listing whose new papers are scored, and the first two of them. */
async function scored({ giveKey, open, day }: Bench): Promise<{ page: Page; papers: DayPaper[] }> {
  await giveKey();
  const page = await open();
  const papers = day.papers.filter(({ replaced }) => !replaced);
  await expectScored(page, papers);
  return { page, papers };
}

const dialogs = async (page: Page) => (await axNodes(page, 'dialog')).map(({ name }) => name);
const pressed = async (page: Page, name: string) =>
  (await control(page, 'button', name)).node.properties.pressed;
const tileOf = ({ relevance, novelty }: DayPaper) => `Relevance ${relevance} of 10, novelty ${novelty} of 10`;
/** What the tiles say beside their names, by their names. */
const described = async (page: Page, name: string) =>
  (await axNodes(page, 'button')).filter((tile) => tile.name === name).map(({ description }) => description);

/** One whose scores no other has. */
function single(papers: readonly DayPaper[]): DayPaper {
  const found = papers.find((paper) => papers.filter((each) => tileOf(each) === tileOf(paper)).length === 1);
  if (!found) throw new Error('All papers have the scores of another.');
  return found;
}

test('the tile opens the details, and Escape brings the focus back', async ({ bench }) => {
  const { page, papers } = await scored(bench);
  const paper = single(papers);
  const tile = await control(page, 'button', tileOf(paper));
  expect(tile.node.properties.expanded).toBe(false);
  await tile.click();
  const dialog = await control(page, 'dialog', paper.title);
  const said = await dialog.text();
  expect(said).toContain(`Relevance ${paper.relevance} of 10: `);
  expect(said).toContain(paper.comment);
  await expect.poll(() => dialog.text()).toMatch(/gpt-6-luna.*api\.openai\.com.*Criteria/);
  expect(await dialog.text()).toMatch(/Cost *\$|less than/);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => dialogs(page)).toEqual([paper.title]);
  // By a press anywhere else, too.
  await page.mouse.click(3, 3);
  await expect.poll(() => dialogs(page)).toEqual([]);
});

test('Tab goes through the details and on behind the tile', async ({ bench }) => {
  const { page, papers } = await scored(bench);
  const paper = single(papers);
  await (await control(page, 'button', tileOf(paper))).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => dialogs(page)).toEqual([paper.title]);
  await control(page, 'button', 'Score again');
  for (let presses = 0; presses < 12 && (await dialogs(page)).length > 0; presses += 1)
    await page.keyboard.press('Tab');
  expect(await dialogs(page)).toEqual([]);
  const focused = await page.evaluate(() => document.activeElement?.closest('dd')?.textContent ?? '');
  expect(focused).toContain(paper.title.slice(0, 20));
});

test('what is done with a paper shows on its tile, in other tabs and after a reload, and can be undone', async ({
  bench,
}) => {
  const { page, papers } = await scored(bench);
  const paper = single(papers);
  const second = await bench.open();
  await expectScored(second, papers);
  await page.bringToFront();
  await (await control(page, 'button', tileOf(paper))).click();
  for (const name of ['Star', 'Seen', 'Not for me']) {
    expect(await pressed(page, name)).toBe('false');
    await (await control(page, 'button', name)).click();
    await expect.poll(() => pressed(page, name)).toBe('true');
  }
  await (await control(page, 'textbox', 'Note')).set('read the proof');
  await page.keyboard.press('Escape');
  const all = ['starred, seen, not for me, has a note'];
  for (const each of [page, second]) await expect.poll(() => described(each, tileOf(paper))).toEqual(all);
  await page.reload();
  await expect.poll(() => described(page, tileOf(paper))).toEqual(all);

  await (await control(page, 'button', tileOf(paper))).click();
  const note = await control(page, 'textbox', 'Note');
  expect(note.node.value).toBe('read the proof');
  await (await control(page, 'button', 'Star')).click();
  await (await control(page, 'button', 'Undo')).click();
  await expect.poll(() => pressed(page, 'Star')).toBe('true');
});

test('all above are seen with one press, and unseen with another', async ({ bench }) => {
  const { page } = await scored(bench);
  const names = Object.values(await tiles(page));
  const third = names[2] ?? '';
  const seen = async () =>
    (await axNodes(page, 'button')).filter(({ description }) => description === 'seen').length;
  const same = (await axNodes(page, 'button')).filter(({ name }) => name === third);
  expect(same.length).toBeGreaterThan(0);
  await (await control(page, 'button', third)).click();
  await (await control(page, 'button', 'All above seen')).click();
  const before = names.indexOf(third) + 1;
  await expect.poll(seen).toBe(before);
  await (await control(page, 'button', 'Undo')).click();
  await expect.poll(seen).toBe(0);
});

test('another score of one paper costs one request, and only by the reader’s hand', async ({ bench }) => {
  const { page, papers } = await scored(bench);
  const paper = single(papers);
  await (await control(page, 'button', tileOf(paper))).click();
  const again = await control(page, 'button', 'Score again');
  expect(again.node.description).toMatch(/^about /);
  const calls = bench.model.calls.length;
  bench.model.configure({
    answers: bench.day.papers.map((each) =>
      each.id === paper.id ? { ...each, relevance: 2, novelty: 2, comment: 'Changed its mind.' } : each,
    ),
  });
  await again.click();
  await expect.poll(async () => (await tiles(page))[paper.id]).toBe('Relevance 2 of 10, novelty 2 of 10');
  expect(bench.model.calls).toHaveLength(calls + 1);
  await expect
    .poll(async () => (await control(page, 'dialog', paper.title)).text())
    .toContain('Changed its mind.');
});

test('a paper without a score says why, and what can be done', async ({ bench }) => {
  const { page } = await scored(bench);
  const replacement = bench.day.papers.find(({ replaced }) => replaced);
  const name = (await tiles(page))[replacement?.id ?? ''] ?? '';
  await (await control(page, 'button', name)).click();
  const dialog = await control(page, 'dialog', replacement?.title ?? '');
  expect(await dialog.text()).toContain('A replacement');
  await (await control(page, 'button', 'Score this paper')).click();
  await expect
    .poll(async () => (await tiles(page))[replacement?.id ?? ''])
    .toBe(replacement ? tileOf(replacement) : '');
});

test('on a phone a finger opens the details, which take the whole width, and all of them is in sight', async ({
  bench,
}) => {
  const { page, papers } = await scored(bench);
  const paper = single(papers);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await (await control(page, 'button', tileOf(paper))).tap();
    const { node } = await control(page, 'dialog', paper.title);
    await control(page, 'button', 'Score again');
    const box = await onNode(page, node.backendNodeId, edges, null);
    expect(box.left).toBe(8);
    expect(box.right).toBe(box.width - 8);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    await page.keyboard.press('Escape');
  }
});

/** Runs in the page: the edges of an element, and how large the window is without its scroll bar. */
function edges(this: Element) {
  const { left, right, top, bottom } = this.getBoundingClientRect();
  const { clientWidth: width } = document.documentElement;
  return { left, right, top, bottom, width, height: window.innerHeight };
}
