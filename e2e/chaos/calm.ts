import { setTimeout as sleep } from 'node:timers/promises';
import { control } from '../browsers/controls.ts';
import type { Watch } from './watch.ts';
import { NEW, type World } from './world.ts';

/** What a reader presses when a page says that something went wrong, in this order. */
const WAYS_ON = [/^Try again/, /^Go on/, /^Score all/, /^Reload/];
/** Looks, a second apart, before a reader would load the page once more, and before one gives up. */
const PATIENCE = 45;

/** All is well again. Returns how many papers have no right score all the same, by all means that a reader has. */
export async function calm(world: World, seen: Watch): Promise<number> {
  world.serve();
  world.model.configure({ script: () => undefined });
  // A browser that starts anew has a disk with room again.
  await world.restart(0);
  await world.save({ dailyCapUsd: 50 });
  if (world.tabs.length === 0) await world.open(NEW);
  let missing = await seen.look();
  for (let looks = 0; missing > 0 && looks < 2 * PATIENCE; looks += 1) {
    if (looks === PATIENCE) await Promise.all(world.tabs.map((page) => page.reload()));
    for (const page of world.tabs) {
      await page.bringToFront();
      for (const name of WAYS_ON) {
        const button = await control(page, 'button', name, 0).catch(() => null);
        if (button) await button.click().catch(() => undefined);
      }
    }
    await sleep(1000);
    missing = await seen.look();
  }
  return missing;
}
