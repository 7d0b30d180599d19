import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium, openExtensionPage } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { moveBuild } from './browsers/moved-build.ts';
import { ELSEWHERE, hostsOf, LAB } from './browsers/shared-chromium.ts';
import { CHROME_BUILD, expect, KEY, NEW, pagesOf, test, typeOptions } from './fixture.ts';
import { sampleDay, seedDay } from './fixture-days.ts';
import { allowing, otherProgram, startPublishing, threeDays } from './fixture-follow.ts';
import { expectStatus, tiles } from './fixture-page.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

const day = seedDay ?? sampleDay;
const DAYS = ['2026-02-04', '2026-02-05', '2026-02-06'] as const;

test('a digest is followed: read day by day, shown on arXiv as somebody else’s, and held once it is no longer to be trusted', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'winnow-follow-'));
  const build = moveBuild(allowing(CHROME_BUILD, join(folder, 'allowing'), LAB), join(folder, 'build'));
  const arxiv = await startArxivServer({ pages: pagesOf(day) });
  const model = await startModelServer({ tls: true, key: KEY, answers: day.papers });
  const lab = startPublishing(arxiv);
  const hosts = hostsOf({ arxiv: arxiv.port, model: model.port });
  let chrome: LaunchedChromium | null = null;

  async function startOn(date: string): Promise<LaunchedChromium> {
    await chrome?.close();
    build.set(new Date(`${date}T15:00:00Z`));
    chrome = await launchChromium({ extensionDir: build.dir, hosts, userDataDir: join(folder, 'profile') });
    return chrome;
  }
  const options = (browser: LaunchedChromium) =>
    openExtensionPage(browser.context, browser.extensionId, 'options.html');

  try {
    const files = threeDays(day);
    const pathOf = (date: string) => `/digests/${date}-output.json`;

    await test.step('looked at, and followed with one click', async () => {
      lab.put(pathOf(DAYS[0]), files[0]);
      const page = await options(await startOn(DAYS[0]));
      await follow(page, lab.address(pathOf(DAYS[0])), 'The lab');
      await expect(itemOf(page, 'The lab')).toContainText(DAYS[0]);
    });

    await test.step('the next days, by itself; a day that has not changed is not read again', async () => {
      for (const [i, date] of DAYS.slice(1).entries()) {
        lab.put(pathOf(date), files[i + 1] ?? '');
        lab.asked();
        const page = await options(await startOn(date));
        await expect(itemOf(page, 'The lab')).toContainText(date);
        expect(lab.asked().map(({ path }) => path)).toContain(pathOf(date));
      }
    });

    const browser = chrome as unknown as LaunchedChromium;
    const listing = await browser.context.newPage();
    await test.step('on the listing, without a key and without a call', async () => {
      await listing.goto(`https://arxiv.org${NEW}`);
      await expect.poll(() => tiles(listing)).toEqual(from('The lab', day.papers));
      await expectStatus(listing, new RegExp(`${day.papers.length} papers with scores from The lab`));
      expect(model.calls).toEqual([]);
    });

    const page = await options(browser);
    await test.step('a second source, which goes bad: gone, another format, a crowd of tens, another host', async () => {
      const path = '/latest.json';
      const best = day.papers.map((paper, i) => ({
        ...paper,
        relevance: 1 + (i % 3),
        novelty: 2,
        comment: 'Not for us.',
      }));
      lab.put(path, otherProgram(best));
      await follow(page, lab.address(path), 'Another');
      const another = itemOf(page, 'Another');
      await expect(another).toContainText(`${best.length} papers`);
      const readAgain = () => another.getByRole('button', { name: 'Read now' }).click();

      lab.put(path, null);
      await readAgain();
      await expect(another).toContainText('404');
      lab.put(path, 'Digest moved to our new wiki');
      await readAgain();
      await expect(another).toContainText(/not a digest|no digest|cannot be read/i);
      // What it said before stays.
      await expect.poll(() => tiles(listing)).toEqual(from('The lab', day.papers));

      const crowd = Array.from({ length: 1000 }, (_, i) => ({
        ...{
          id: `2602.${20_000 + i}`,
          title: `Best of all ${i}`,
          relevance: 10,
          novelty: 10,
          comment: 'Read it.',
        },
      }));
      lab.put(path, otherProgram(crowd));
      await readAgain();
      await expect(another).toContainText('Held:');
      lab.put(path, otherProgram(best));
      await another.getByRole('button', { name: 'Follow on' }).click();
      await expect(another).not.toContainText('Held:');
      lab.put(path, { status: 302, headers: { location: `https://${ELSEWHERE}/latest.json` } });
      await readAgain();
      await expect(another).toContainText('Held:');
      expect(arxiv.log.filter(({ host }) => host === ELSEWHERE)).toEqual([]);
    });

    await test.step('own scores come first; both others’ words are in the details', async () => {
      await typeOptions(page, { key: KEY });
      await expectStatus(listing, /scored/);
      const sent = day.papers.filter(({ replaced }) => !replaced);
      await expect
        .poll(
          async () =>
            Object.values(await tiles(listing)).filter((name) => !name.includes('from The lab')).length,
        )
        .toBe(sent.length);
      await listing.bringToFront();
      await (await control(listing, 'button', /^Relevance .*10$/)).click();
      const details = await control(listing, 'dialog', /./);
      await expect.poll(() => details.text()).toMatch(/The lab.*Another.*Not for us\./s);
      const calls = model.calls.length;

      await page.bringToFront();
      const mine = itemOf(page, 'The lab');
      await mine.getByText('Name and place').click();
      await mine.getByLabel('Its scores stand').selectOption('instead');
      await expect.poll(() => tiles(listing)).toEqual(from('The lab', day.papers));
      expect(model.calls).toHaveLength(calls);
    });

    await test.step('unfollowed: its scores are gone', async () => {
      for (const name of ['The lab', 'Another']) {
        await itemOf(page, name).getByRole('button', { name: 'Unfollow' }).click();
        await itemOf(page, name).getByRole('button', { name: 'Unfollow' }).last().click();
        await expect(itemOf(page, name)).toHaveCount(0);
      }
      await expect
        .poll(async () => Object.values(await tiles(listing)).filter((name) => name.includes('from')))
        .toEqual([]);
    });
  } finally {
    await (chrome as LaunchedChromium | null)?.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** By a reader's own means, on the options page. */
async function follow(page: Page, address: string, name: string): Promise<void> {
  await page.getByLabel('Address of a digest').fill(address);
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('region').getByLabel('What to call it').fill(name);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.getByText(`You follow ${name} now.`)).toBeVisible();
}

function itemOf(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
}

function from(name: string, papers: readonly { id: string; relevance: number; novelty: number }[]) {
  return Object.fromEntries(
    papers.map(({ id, relevance, novelty }) => [
      id,
      `Relevance ${relevance} of 10, novelty ${novelty} of 10, from ${name}`,
    ]),
  );
}
