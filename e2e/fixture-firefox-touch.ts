import { expect } from '@playwright/test';
import { openFirefoxRoots } from './browsers/firefox-page-scripts.ts';
import type { FirefoxBench } from './fixture-firefox-bench.ts';
import { pick } from './fixture-page.ts';
import { overflows, smallTargets } from './layout.ts';

/** On a busy computer a finger rests longer between two commands than one that taps does: a tap is one all the same. */
const SLOW_FINGERS = { 'apz.max_tap_time': 3000, 'ui.click_hold_context_menus.delay': 6000 };
/** As on a phone: a finger, and a page of 390 px. There is no touch by itself where there is no touch screen. */
export const TOUCH_PREFS = { 'dom.w3c_touch_events.enabled': 1, ...SLOW_FINGERS };

const PHONE_PX = 390;

/** A score's details, a star and its undo, the filters; the listing is open and scored. */
export async function touchListing({ listing, runner, tiles }: FirefoxBench): Promise<void> {
  await listing.narrow(PHONE_PX);
  await listing.run(openFirefoxRoots, null);
  expect(await overflows(runner)).toEqual([]);
  expect(await smallTargets(runner)).toEqual([]);
  await listing.run(noteFingers, null);
  await listing.tap(Object.values(pick(await tiles(), /^Relevance /))[0] ?? '');
  await listing.text(/Score again/);
  await listing.tap('Star');
  await listing.text(/Starred ?Undo/);
  await listing.tap('Undo');
  await listing.tap('Close');
  await listing.tap('Filters');
  await listing.tap('Minimum relevance');
  await listing.text(/≥ [56]/);
  expect(new Set(await listing.run(fingers, null))).toEqual(new Set(['touch']));
}

/** Scoring off and on, and other criteria. */
export async function touchPopup({ ownPage }: FirefoxBench): Promise<void> {
  const popup = await ownPage('popup.html', PHONE_PX);
  await popup.tap('Score arXiv listings');
  await popup.text(/Off: arXiv’s pages stay/);
  await popup.tap('Score arXiv listings');
  await popup.text(/^(?!.*Off: arXiv)/);
  await popup.tap('Edit');
  await popup.set('Criteria', 'Wanted: anything at all about graphs.');
  await popup.tap('Save criteria');
  await popup.text(/Saved\./);
  expect(await popup.run(sideways, null)).toBe(0);
  await popup.close();
}

/** A box is ticked, and saved. */
export async function touchOptions({ ownPage }: FirefoxBench): Promise<void> {
  const options = await ownPage('options.html', PHONE_PX);
  await options.tap('Score replacements');
  await options.tap('Save');
  await options.text(/Saved\. Open today/);
  expect(await options.run(sideways, null)).toBe(0);
  await options.close();
}

// The functions below run in a browser.

function noteFingers(): void {
  document.documentElement.dataset.fingers = '';
  const note = ({ pointerType }: PointerEvent) => {
    document.documentElement.dataset.fingers += ` ${pointerType}`;
  };
  addEventListener('pointerdown', note, true);
}

/** What has pressed since. */
function fingers(): string[] {
  return (document.documentElement.dataset.fingers ?? '').trim().split(' ');
}

/** By how much the page is wider than its window. */
function sideways(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
