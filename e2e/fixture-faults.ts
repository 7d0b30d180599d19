import type { Page } from '@playwright/test';
import { control } from './browsers/controls.ts';
import { type Bench, expect } from './fixture.ts';
import { buttons } from './fixture-page.ts';
import type { ModelServer } from './servers/model-server.ts';

/** What the tile of a paper says that has no score, and never will without another try. */
export const FAILED = /^Could not be scored: ./;

/** The papers that are scored as the settings are at first. */
export const sentOf = (bench: Bench) => bench.day.papers.filter(({ replaced }) => !replaced);

/** Presses a button that goes when it is pressed. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await control(page, 'button', name)).click();
  await expect.poll(() => buttons(page)).not.toContain(name);
}

/** Everything is answered as it should be from now on. */
export function recover(model: ModelServer): void {
  model.configure({ script: () => undefined });
}
