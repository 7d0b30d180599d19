import { expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { startFirefoxBench } from './fixture-firefox-bench.ts';
import { otherProgram, startPublishing } from './fixture-follow.ts';
import { pick } from './fixture-page.ts';

test('in Firefox: a digest is followed once its host is allowed, and waits where that is taken back', async () => {
  const bench = await startFirefoxBench(sampleDay);
  const { arxiv, model, addon, ownPage, page, tiles } = bench;
  const lab = startPublishing(arxiv);
  const origins = [`${new URL(lab.address('')).origin}/*`];
  lab.put('/latest.json', otherProgram(sampleDay.papers));
  try {
    const options = await ownPage('options.html');
    await options.set('Address of a digest', lab.address('/latest.json'));
    await addon.answer(false);
    await options.click('Look');
    await options.click('Allow lab.example and look');
    await options.text(/You have not let Winnow reach lab\.example/);
    expect(await addon.asked()).toEqual([{ origins, permissions: [] }]);
    expect(lab.asked()).toEqual([]);

    await addon.answer(true);
    await options.click('Allow lab.example and look');
    await options.click('Follow');
    await options.text(new RegExp(`${sampleDay.papers.length} papers of one day`));
    await page.goto('https://arxiv.org/list/cs.LG/new');
    const from = async () => Object.keys(pick(await tiles(), /, from lab\.example$/)).length;
    await expect.poll(from).toBe(sampleDay.papers.length);
    expect(model.calls).toEqual([]);

    lab.asked();
    await addon.takeBack(origins[0] ?? '');
    await options.text(/Your browser does not let Winnow reach lab\.example/);
    await options.click('Read now');
    await options.text(/Last read/);
    expect(lab.asked()).toEqual([]);
    // What it said before stays.
    expect(await from()).toBe(sampleDay.papers.length);
  } finally {
    await bench.close();
  }
});
