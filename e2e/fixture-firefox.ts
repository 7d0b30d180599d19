import { expect } from '@playwright/test';
import type { LaunchedFirefox } from './browsers/firefox.ts';
import { firefoxAddon } from './browsers/firefox-addon.ts';
import { entryIds, isShown } from './browsers/firefox-page-scripts.ts';
import { type FirefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';

/** Every question for a permission that Winnow asks, refused and then granted. */
export async function askForAll(firefox: LaunchedFirefox, localUrl: string): Promise<void> {
  const addon = firefoxAddon(firefox);
  const options = await openFirefoxPage(firefox, 'options.html');
  const gone = (tab: FirefoxTab, said: RegExp) => expect.poll(() => tab.text()).not.toMatch(said);
  for (const [url, origin] of [
    [localUrl, 'http://127.0.0.1/*'],
    ['https://models.example.org/v1', 'https://models.example.org/*'],
  ] as const) {
    await addon.answer(false);
    await options.set('Base URL', url);
    await options.set('Model', 'house-model');
    if (url.startsWith('https')) await options.set('API key', 'sk-another-0123456789');
    await options.click('Save');
    const host = new URL(url).host;
    await options.text(new RegExp(`Saved\\. You have not let Winnow reach \\S*${host}, so`));
    await options.text(new RegExp(`Your browser has not let Winnow reach \\S*${host} yet`));
    await addon.answer(true);
    await options.click('Allow');
    await gone(options, /has not let Winnow reach/);
    expect(await addon.asked()).toEqual([
      { origins: [origin], permissions: [] },
      { origins: [origin], permissions: [] },
    ]);
  }
  await options.set('Base URL', localUrl);
  await options.click('Save');
  await options.text(/Saved\. Open today/);
  await options.click('Test connection');
  await options.text(/house-model scored a test paper/);

  const notices = { origins: [], permissions: ['notifications'] };
  await addon.answer(false);
  await options.click('Notify me');
  await options.text(/did not let Winnow notify you/);
  await addon.answer(true);
  await options.click('Notify me');
  await gone(options, /did not let Winnow notify you/);
  expect(await addon.asked()).toEqual([notices, notices]);

  await options.set('Base URL', 'https://api.openai.com/v1');
  await options.set('Model', 'gpt-6-luna');
  await options.click('Save');
  await options.text(/Saved\. Enter the key for api\.openai\.com/);
  expect(await addon.asked()).toEqual([]);
  await options.close();

  await addon.takeBack('https://arxiv.org/*');
  const welcome = await openFirefoxPage(firefox, 'welcome.html');
  await addon.answer(false);
  await welcome.click('Allow');
  await expect.poll(() => addon.asked()).toEqual([{ origins: ['https://arxiv.org/*'], permissions: [] }]);
  await welcome.text(/your browser has not let it in yet/);
  await addon.answer(true);
  await welcome.click('Allow');
  await welcome.text(/Your browser lets Winnow into arXiv/);
  await welcome.close();
}

/** The reader sorts a listing by its scores, and has it as arXiv has it again. */
export async function sortAndBack(listing: FirefoxTab): Promise<void> {
  const order = () => listing.run(entryIds, null);
  const before = await order();
  await listing.set('Sort', 'Score');
  await expect.poll(order).not.toEqual(before);
  expect((await order()).sort()).toEqual([...before].sort());
  await listing.set('Sort', 'arXiv’s order');
  await expect.poll(order).toEqual(before);
}

/** The event page rests under an open listing, and is there again when it is needed: for the page, and for others. */
export async function letRest(firefox: LaunchedFirefox, listing: FirefoxTab, tile: string): Promise<void> {
  const addon = firefoxAddon(firefox);
  const rests = async () => {
    await addon.rest();
    for (let look = 0; look < 10; look += 1) {
      await new Promise((done) => setTimeout(done, 100));
      expect(await addon.background()).toBe('stopped');
    }
  };
  await rests();
  await listing.click(tile);
  await listing.text(/Score again/);
  await rests();
  const options = await openFirefoxPage(firefox, 'options.html');
  await options.set('Daily limit in US dollars', '2.5');
  await options.click('Save');
  await listing.text(/of \$2\.50/);
  await options.close();
}

/** Firefox ends all scripts of an extension that is switched off; what it leaves on the page says so. */
export async function switchOff(firefox: LaunchedFirefox, listing: FirefoxTab): Promise<void> {
  expect(await listing.run(isShown, '.farewell')).toBe(false);
  await firefoxAddon(firefox).switchOff();
  await expect.poll(() => listing.run(isShown, '.farewell')).toBe(true);
  await listing.text(/Winnow was updated or switched off\. Reload this page to go on\./);
}
