import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedFirefox, launchFirefox } from './browsers/firefox.ts';
import { firefoxAddon } from './browsers/firefox-addon.ts';
import { openFirefoxPage } from './browsers/firefox-tab.ts';
import { hostsOf } from './browsers/shared-chromium.ts';
import { datedBuild } from './dated-build.ts';
import { expect, FIREFOX_BUILD, KEY, test } from './fixture.ts';
import { madePapers } from './fixture-month.ts';
import { createMailings } from './sample/mailings.ts';
import { startArxivServer } from './servers/arxiv-server.ts';
import { startModelServer } from './servers/model-server.ts';

/** Firefox forgets an extension's alarms when it is closed. */

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
