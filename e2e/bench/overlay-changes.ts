import type { Page } from '@playwright/test';
import { type Control, control } from '../browsers/controls';
import { recordMainThread, type Work } from './main-thread';

/** What a reader does to the whole page. */
const CHANGES = ['cut-off', 'text filter, a letter', 'sort', 'fold all abstracts'] as const;
export type Change = (typeof CHANGES)[number];

/** Until what follows from a change is done, the echo of what was kept included, in ms. */
const REST_MS = 900;
const LETTERS = ['d', 'i', 'f', 'f'];

/**
 * What changes cost the main thread until it is at rest again, each by itself: of several letters or ways, the dearest.
 *
 * @param wanted those that the build on the page has
 */
export async function timeChanges<C extends Change = Change>(
  page: Page,
  wanted: readonly C[] = CHANGES as readonly Change[] as readonly C[],
): Promise<Record<C, Work>> {
  await page.bringToFront();
  const relevance = () => control(page, 'slider', 'Minimum relevance');
  const filter = () => control(page, 'searchbox', 'Filter papers');
  const press = (key: string) => () => page.keyboard.press(key);
  const choose = (name: string, values: readonly string[]) =>
    values.map((value) => async () => (await control(page, 'combobox', name)).set(value));
  const steps: Record<Change, (() => Promise<unknown>)[]> = {
    'cut-off': [press('ArrowLeft'), press('ArrowRight'), press('ArrowRight'), press('ArrowLeft')],
    'text filter, a letter': LETTERS.map(press),
    sort: choose('Sort', ['score', 'relevance', 'arxiv']),
    'fold all abstracts': choose('Abstracts', ['folded', 'titles', 'shown']),
  };
  const focus: Partial<Record<Change, () => Promise<Control>>> = {
    'cut-off': relevance,
    'text filter, a letter': filter,
  };

  const thread = await recordMainThread(page);
  for (const change of wanted) {
    const focused = await focus[change]?.();
    await focused?.focus();
    await page.waitForTimeout(REST_MS);
    for (const [i, step] of steps[change].entries()) {
      await thread.sign(`${change} ${i}`);
      await step();
      await page.waitForTimeout(REST_MS);
      await thread.sign(`${change} ${i} done`);
    }
    if (change === 'text filter, a letter') await focused?.set('');
  }
  const between = await thread.end();
  const dearest = (change: Change) =>
    steps[change]
      .map((_, i) => between(`${change} ${i}`, `${change} ${i} done`))
      .reduce((a, b) => (b.ownMs > a.ownMs ? b : a));
  return Object.fromEntries(wanted.map((change) => [change, dearest(change)])) as Record<C, Work>;
}
