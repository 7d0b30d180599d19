import type { Page } from '@playwright/test';
import { type Control, control } from '../browsers/controls';
import { recordMainThread, type Work } from './main-thread';

/** What a reader does to the whole page. */
const CHANGES = ['cut-off', 'text filter, a letter', 'sort', 'fold all abstracts'] as const;
export type Change = (typeof CHANGES)[number];

/** Until what follows from a change is done, the echo of what was kept included, in ms. */
const REST_MS = 900;
const LETTERS = ['d', 'i', 'f', 'f'];

/** What each change costs the main thread until it is at rest again: of several letters or ways, the dearest. */
export async function timeChanges(page: Page): Promise<Record<Change, Work>> {
  await page.bringToFront();
  const relevance = await control(page, 'slider', 'Minimum relevance');
  const filter = await control(page, 'searchbox', 'Filter papers');
  const sort = await control(page, 'combobox', 'Sort');
  const abstracts = await control(page, 'combobox', 'Abstracts');
  const press = (key: string) => () => page.keyboard.press(key);
  const steps: Record<Change, (() => Promise<unknown>)[]> = {
    'cut-off': [press('ArrowLeft'), press('ArrowRight'), press('ArrowRight'), press('ArrowLeft')],
    'text filter, a letter': LETTERS.map(press),
    sort: [() => sort.set('score'), () => sort.set('relevance'), () => sort.set('arxiv')],
    'fold all abstracts': ['folded', 'titles', 'shown'].map((value) => () => abstracts.set(value)),
  };
  const focus: Partial<Record<Change, Control>> = { 'cut-off': relevance, 'text filter, a letter': filter };

  const thread = await recordMainThread(page);
  for (const change of CHANGES) {
    await focus[change]?.focus();
    await page.waitForTimeout(REST_MS);
    for (const [i, step] of steps[change].entries()) {
      await thread.sign(`${change} ${i}`);
      await step();
      await page.waitForTimeout(REST_MS);
      await thread.sign(`${change} ${i} done`);
    }
    if (change === 'text filter, a letter') await filter.set('');
  }
  const between = await thread.end();
  const dearest = (change: Change) =>
    steps[change]
      .map((_, i) => between(`${change} ${i}`, `${change} ${i} done`))
      .reduce((a, b) => (b.ownMs > a.ownMs ? b : a));
  return Object.fromEntries(CHANGES.map((change) => [change, dearest(change)])) as Record<Change, Work>;
}
