import { expect, type Page } from '@playwright/test';
import type { Runner } from './axe.ts';
import { axNodes, onNode } from './browsers/accessibility.ts';
import { readMarks, readShadowText } from './browsers/marks.ts';
import type { Day, DayPaper } from './fixture-days.ts';

/** How long a whole run may take before a test gives up on it, in ms; no measure of speed. */
const RUN_MS = 120_000;

/** To read a long page takes a core a fifth of a second: more often, and the browser does little else. */
const POLL_MS = [100, 250, 500];

/** Names of tiles by arXiv id. */
export type Names = Record<string, string>;

/** The names of all tiles on a listing. */
export async function tiles(page: Page): Promise<Names> {
  return Object.fromEntries((await readMarks(page)).map(({ id, name }) => [id, name]));
}

/** The tiles that show a score. */
export async function scoredTiles(page: Page): Promise<Names> {
  return pick(await tiles(page), /^Relevance /);
}

export function pick(names: Names, name: RegExp): Names {
  return Object.fromEntries(Object.entries(names).filter(([, said]) => name.test(said)));
}

/** Waits until the tiles are as they should be. */
export async function waitForTiles(
  page: Page,
  enough: (names: Names) => boolean,
  what: string,
): Promise<void> {
  await expect
    .poll(async () => enough(await tiles(page)), {
      message: what,
      timeout: RUN_MS,
      intervals: POLL_MS,
    })
    .toBe(true);
}

/** The tiles that these papers should have. */
export function rightTiles(papers: readonly DayPaper[]): Names {
  return Object.fromEntries(
    papers.map(({ id, relevance, novelty }) => [
      id,
      `Relevance ${relevance} of 10, novelty ${novelty} of 10`,
    ]),
  );
}

/** Waits until exactly these papers show a score, each the right one. */
export async function expectScored(page: Page, papers: readonly DayPaper[]): Promise<void> {
  await expect
    .poll(() => scoredTiles(page), { timeout: RUN_MS, intervals: POLL_MS })
    .toEqual(rightTiles(papers));
}

/** Reason lines by arXiv id: the last that closed roots say of each entry. */
export async function reasons(page: Page): Promise<Names> {
  const texts = (await readShadowText(page)).filter(({ id }) => id !== '');
  return Object.fromEntries(texts.map(({ id, text }) => [id, text]));
}

/** The reason lines that these papers should have. */
export function rightReasons(papers: readonly DayPaper[]): Names {
  return Object.fromEntries(
    papers.map(({ id, comment }) => [id, comment.trim() || 'No close match to your criteria.']),
  );
}

/** What the bar's live region says, or null where there is no bar. */
export async function statusText(page: Page): Promise<string | null> {
  const [status] = await axNodes(page, 'status');
  return status ? onNode(page, status.backendNodeId, textOf, null) : null;
}

export async function expectStatus(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => statusText(page), { timeout: RUN_MS }).toMatch(text);
}

/** Names of the buttons in closed roots that are there now. */
export async function buttons(page: Page): Promise<string[]> {
  return (await axNodes(page, 'button')).map(({ name }) => name);
}

/** One entry as arXiv's own elements look. */
export interface Look {
  id: string;
  /** Number of the list that it stands in. */
  list: number;
  opacity: number;
  visible: boolean;
  /** Its authors are shown, too. */
  unfolded: boolean;
}

/** How all entries look, in the order of the page. */
export function looks(page: Runner): Promise<Look[]> {
  return page.evaluate(() => {
    const lists = [...document.querySelectorAll('#dlpage dl')];
    const shown = (element: Element | null | undefined) => (element?.getClientRects().length ?? 0) > 0;
    return [...document.querySelectorAll('#dlpage dt')].map((dt) => {
      const dd = dt.nextElementSibling;
      const title = dd?.querySelector('.list-title');
      const link = dt.querySelector('a[title="Abstract"]')?.getAttribute('href') ?? '';
      return {
        id: link.replace('/abs/', ''),
        list: lists.findIndex((list) => list.contains(dt)),
        opacity: title ? Number(getComputedStyle(title).opacity) : 0,
        visible: shown(dt) && shown(title),
        unfolded: shown(dd?.querySelector('.list-authors')),
      };
    });
  });
}

/** Ids of the entries that have not stepped back. */
export async function inFront(page: Runner): Promise<string[]> {
  const front = (await looks(page)).filter((look) => look.visible && look.unfolded && look.opacity === 1);
  return front.map(({ id }) => id);
}

export async function order(page: Page): Promise<string[]> {
  return (await looks(page)).map(({ id }) => id);
}

/** How many of our own elements are on the page. */
export function ownElements(page: Page): Promise<number> {
  return page.locator('[data-winnow]').count();
}

/** For what must not happen: waits a while, then counts once more. */
export async function expectStill(page: Page, count: () => number): Promise<void> {
  const before = count();
  await page.waitForTimeout(1000);
  expect(count()).toBe(before);
}

/** Errors of a page of ours, what its policy refused among them. */
export function troubles(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  return said;
}

function textOf(this: Element): string {
  return (this.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Rows by some numbers of their papers, the highest first: each section by itself, level papers as arXiv has them. */
export function bestFirst(
  arxiv: readonly { id: string; list: number }[],
  { papers }: Day,
  rankOf: (paper: DayPaper) => readonly number[],
): string[] {
  const rank = (id: string) => {
    const paper = papers.find((each) => each.id === id);
    return paper ? rankOf(paper) : [];
  };
  const inOrder = arxiv.toSorted((a, b) => {
    const [one, other] = [rank(a.id), rank(b.id)];
    const differs = one.map((each, i) => (other[i] ?? 0) - each).find((each) => each !== 0);
    return a.list - b.list || (differs ?? 0);
  });
  return inOrder.map(({ id }) => id);
}
