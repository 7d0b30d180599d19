import { setTimeout as sleep } from 'node:timers/promises';
import { type Price, priceOf } from '../../lib/ledger/price';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { chance } from '../../lib/testing/random.ts';
import { askedAgain } from './asked-again.ts';
import { calm } from './calm.ts';
import type { Counts } from './counts.ts';
import { disturb, fillDisk } from './disturbances.ts';
import { misfortune } from './model-faults.ts';
import { pastLimit } from './money.ts';
import { watch } from './watch.ts';
import { NEW, startWorld } from './world.ts';

/** A day's limit that every other round may reach, and one that none does. */
const LIMITS_USD = [0.004, 5] as const;

/** Seeds of what the model's service does are these of what happens, and so many more. */
const MODEL = 1_000_000;

interface Played {
  counts: Counts;
  /** What happened, in order. */
  story: string[];
  /** What was wrong, in words. */
  faults: string[];
}

/** A round: a browser, some twenty disturbances, peace, and what it came to. */
export async function playRound(seed: number): Promise<Played> {
  const by = chance(seed);
  const limitUsd = LIMITS_USD[seed % 2] ?? 5;
  const world = await startWorld(limitUsd);
  try {
    const seen = watch(world);
    // Of its own: when requests come is the browser's, and what happens to it is to be the same for a seed.
    const toModel = chance(seed + MODEL);
    world.model.configure({ script: () => misfortune(toModel) });
    await world.open(NEW);
    const story: string[] = [`limit $${limitUsd}`];
    // Early: the browser goes by the room that there was for half a minute more.
    const full = by.once(3) ? by.below(6) : -1;
    const count = 10 + by.below(15);
    for (let n = 0; n < count; n += 1) {
      if (n === full) {
        seen.keepsNothing();
        await fillDisk(world);
        story.push('disk full');
      }
      story.push(await disturb(world, by));
      await sleep(by.below(1500));
      await seen.look();
    }
    // Before all is well again: then there is another limit.
    const past = pastLimit(world.model.chats(), priceAsked(), limitUsd, world.clock);
    const missing = await calm(world, seen);
    const twice = askedAgain(world.model.chats(), seen.shown);
    return {
      story,
      faults: [
        ...[...seen.wrong],
        ...twice.map((title) => `asked about again though its score was kept: ${title}`),
        ...(missing > 0 ? [`${missing} papers have no score in the end`] : []),
      ],
      counts: {
        ...{ rounds: 1, disturbances: story.length - 1 },
        asked: world.model.chats().reduce((all, { papers }) => all + papers.length, 0),
        ...{ lost: missing, paidTwice: twice.length, wronglyBound: seen.wrong.size },
        pastLimitUsd: past,
      },
    };
  } finally {
    await world.close();
  }
}

/** Of the model that the extension asks when nobody chose another. */
function priceAsked(): Price {
  const price = priceOf(DEFAULT_SETTINGS.baseUrl, DEFAULT_SETTINGS.model);
  if (!price) throw new Error('The price table has no default model any more.');
  return price;
}
