import type { Page } from '@playwright/test';
import { type Bench, KEY } from './fixture.ts';
import { expectScored } from './fixture-page.ts';

export async function scoredListing(bench: Bench): Promise<Page> {
  await bench.saveOptions({ key: KEY, replacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  return page;
}
