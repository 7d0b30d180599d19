import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../lib/testing/random.ts';
import { killWorker } from '../browsers/chromium.ts';
import { silentPage } from '../browsers/forget-all.ts';
import { NEW, OTHER, type World } from './world.ts';

type Disturb = (world: World, by: Chance) => Promise<void>;

/** What may happen, how often beside the others, and how it is told. */
const DISTURBANCES: readonly [name: string, weight: number, disturb: Disturb][] = [
  ['worker killed', 6, ({ chrome }) => killWorker(chrome.context)],
  ['line down', 2, lineDown],
  ['reload', 2, async ({ tabs }, by) => void (await tabs[by.below(tabs.length)]?.reload().catch(() => null))],
  [
    'tab',
    2,
    async (world, by) => void (world.tabs.length < 4 && (await world.open(by.pick([NEW, OTHER, NEW])))),
  ],
  ['tab closed', 1, closeTab],
  ['page written anew', 1, rewrite],
  ['arXiv busy', 1, arxivBusy],
  ['browser ended', 1, (world, by) => world.restart(by.pick([0, 0, 3, 26, -2]))],
];

const BAG = DISTURBANCES.flatMap((each) => Array.from({ length: each[1] }, () => each));

/** Lets one happen. Returns what it was. */
export async function disturb(world: World, by: Chance): Promise<string> {
  const [name, , run] = BAG[by.below(BAG.length)] ?? [];
  await run?.(world, by);
  return name ?? '';
}

async function lineDown(world: World, by: Chance): Promise<void> {
  const { context } = world.chrome;
  try {
    await soon(context.setOffline(true));
    await sleep(300 + by.below(2500));
    await soon(context.setOffline(false));
  } catch {
    // Playwright may still count a worker that was killed, and throws or waits for it (1.65): the browser is started anew.
    await world.restart(0);
  }
}

/** Rejects where a thing that takes no time at all has not happened for ten seconds. */
function soon(happens: Promise<void>): Promise<void> {
  return Promise.race([
    happens,
    sleep(10_000, undefined, { ref: false }).then(() => Promise.reject(new Error('late'))),
  ]);
}

async function closeTab({ tabs }: World, by: Chance): Promise<void> {
  if (tabs.length < 2) return;
  const [page] = tabs.splice(by.below(tabs.length), 1);
  await page?.close();
}

/** As a script of another extension does it: all listeners are gone, and so is what knew of the old entries. */
async function rewrite({ tabs }: World, by: Chance): Promise<void> {
  const page = tabs[by.below(tabs.length)];
  const write = () => {
    const list = document.querySelector('#dlpage');
    if (list) list.innerHTML = String(list.innerHTML);
  };
  await page?.evaluate(write).catch(() => undefined);
}

async function arxivBusy(world: World, by: Chance): Promise<void> {
  world.arxiv.set(NEW, { status: 503, body: 'Busy.' });
  await world.tabs[by.below(world.tabs.length)]?.reload().catch(() => undefined);
  world.serve();
}

/** From now on no database takes anything more. Nothing that is scored now counts as kept. */
export async function fillDisk({ chrome }: World): Promise<void> {
  const page = await silentPage(chrome.context, chrome.extensionId);
  const session = await chrome.context.newCDPSession(page);
  const origin = `chrome-extension://${chrome.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
}
