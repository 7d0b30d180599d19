import { killWorker } from './browsers/chromium.ts';
import { expect, KEY, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { renderFeed } from './sample/daily-feed.ts';
import { samplePapers } from './sample/sample-papers.ts';

test.use({ day: sampleDay });

test('the daily run: a feed that is not there at first, a killed worker, and the digest that waits', async ({
  bench,
}) => {
  test.slow();
  await bench.saveOptions({ key: KEY });
  const { arxiv, model } = bench;
  const FEED = '/rss/cs.LG+cs.AI';
  const feeds = () => arxiv.log.filter(({ host, path }) => host === 'rss.arxiv.org' && path === FEED);
  arxiv.set(FEED, { status: 503, headers: { 'retry-after': '1' } });
  const options = await bench.ownPage('options.html');
  const group = options.getByRole('group', { name: 'Daily run' });
  await expect(group).toContainText('A hundred papers take about');
  expect(arxiv.log).toEqual([]);
  await group.getByLabel('Categories').fill('cs.lg, biology');
  await group.getByRole('button', { name: 'Run now' }).click();
  await expect(group).toContainText('arXiv has no category biology');
  await group.getByLabel('Categories').fill('cs.lg, cs.AI');
  await group.getByRole('button', { name: 'Run now' }).click();
  await expect(group).toContainText('arXiv is overloaded. Going on at');
  expect(model.calls).toEqual([]);

  const wanted = samplePapers.filter(({ kind }) => kind !== 'replace');
  arxiv.set(FEED, {
    body: renderFeed(samplePapers, 'Fri, 06 Feb 2026'),
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  });
  model.configure({ ttftMs: 500, tokensPerSecond: 120 });
  await group.getByRole('switch', { name: 'Run daily' }).check();
  await group.getByRole('button', { name: 'Run now' }).click();
  await expect.poll(() => model.timesAsked().size, { timeout: 40_000 }).toBeGreaterThan(8);
  await killWorker(bench.context);
  const before = feeds().length;
  await expect(group).toContainText(`2026-02-06: ${wanted.length} of ${wanted.length} scored`, {
    timeout: 60_000,
  });
  expect(feeds()).toHaveLength(before);
  expect(model.timesAsked().size).toBe(wanted.length);

  const relevant = wanted.filter(({ relevance, novelty }) => relevance >= 8 && novelty >= 7);
  const badge = () =>
    bench.context.serviceWorkers()[0]?.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });
  await expect.poll(badge).toBe(String(relevant.length));
  const digest = await bench.ownPage('digest.html?day=2026-02-06');
  await expect(digest.getByRole('article')).toHaveCount(relevant.length);
  await expect(digest.getByText('Total scanned papers').locator('xpath=..')).toContainText(
    `${wanted.length}`,
  );
  await expect.poll(badge).toBe('');
  for (const { host, path } of arxiv.log) expect(`${host}${path}`).toBe(`rss.arxiv.org${FEED}`);
});
