import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedFirefox, launchFirefox } from './browsers/firefox.ts';
import { firefoxAddon } from './browsers/firefox-addon.ts';
import { firefoxNotices, NOTICE_PREFS } from './browsers/firefox-notices.ts';
import { openFirefoxPage, tabThatOpens } from './browsers/firefox-tab.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, KEY, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { startFirefoxBench } from './fixture-firefox-bench.ts';
import { madePapers } from './fixture-month.ts';
import { createMailings } from './sample/mailings.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** The daily run in Firefox, which forgets an extension's alarms when it is closed. */

test('in Firefox: closed and opened again, the daily run is woken every hour as before, with no page of ours open', {
  tag: '@long',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-restart-'));
  const papers = madePapers(3);
  const arxiv = await startArxivServer();
  arxiv.answer(createMailings({ '2026-02-06': papers }, '2026-02-06').answer);
  const model = await startModelServer({ tls: true, key: KEY, answers: papers });
  const start = () =>
    launchFirefox({
      extensionDir: datedBuild(FIREFOX_BUILD),
      hosts: hostsOf({ arxiv: arxiv.port, model: model.port }),
      userDataDir: folder,
      lasting: true,
    });
  let firefox: LaunchedFirefox = await start();
  try {
    const options = await openFirefoxPage(firefox, 'options.html');
    await options.set('API key', KEY);
    await options.click('Save');
    await options.text(/Saved: …/);
    await options.set('Categories', 'cs.LG');
    await options.click('Run daily');
    await options.text(/2026-02-06 ?: 3 of 3 scored/);
    expect(await firefoxAddon(firefox).alarms()).toContain('winnow-daily');
    await firefox.close();

    const calls = model.calls.length;
    firefox = await start();
    const addon = firefoxAddon(firefox);
    await expect.poll(() => addon.alarms()).toContain('winnow-daily');
    await expect.poll(() => addon.background()).toBe('running');
    await addon.rest();
    await addon.ring('winnow-daily');
    await expect.poll(() => addon.background()).toBe('running');
    expect(await addon.alarms()).toContain('winnow-daily');
    expect(model.calls).toHaveLength(calls);
  } finally {
    await firefox.close();
    await Promise.all([arxiv.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('in Firefox: the daily run’s notification, on screen, leads to its digest', {
  tag: '@long',
}, async () => {
  const bench = await startFirefoxBench(sampleDay, { prefs: NOTICE_PREFS });
  const { arxiv, model, addon, firefox, ownPage } = bench;
  try {
    await bench.giveKey();
    const made = madePapers(6).map((paper) => ({ ...paper, relevance: 9 }));
    model.configure({ answers: made });
    const notices = await firefoxNotices(firefox);
    await addon.answer(true);
    const options = await ownPage('options.html');
    await options.click('Notify me');
    await expect.poll(() => addon.asked()).toEqual([{ origins: [], permissions: ['notifications'] }]);
    await options.set('Categories', 'cs.LG');
    // By a background that was at work when it was allowed; then by another, which rests before the reader looks.
    for (const [day, of] of [
      ['2026-02-06', made.slice(0, 3)],
      ['2026-02-09', made.slice(3)],
    ] as const) {
      arxiv.answer(createMailings({ [day]: of }, day).answer);
      await options.click('Run now');
      await options.text(new RegExp(`${day} ?: 3 of 3 scored`));
      const title = `3 relevant papers, ${day}`;
      await expect.poll(() => notices.shown()).toEqual([`${title}\nOf 3 announced. Click for the digest.`]);
      if (day !== '2026-02-06') await addon.rest();
      const digest = await tabThatOpens(firefox, () => notices.click(title));
      await digest.text(new RegExp(of[0]?.title ?? ''));
      await digest.close();
      await addon.rest();
    }
    await options.close();
  } finally {
    await bench.close();
  }
});
