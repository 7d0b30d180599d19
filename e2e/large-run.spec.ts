import { killWorker } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { expect, KEY, test } from './fixture.ts';
import { expectScored, expectStatus, pick, scoredTiles, tiles, waitForTiles } from './fixture-page.ts';

test('a large page: nothing is sent before the reader’s word, which outlives a killed worker', async ({
  bench,
}) => {
  const sent = bench.day.papers.filter(({ replaced }) => !replaced);
  await bench.saveOptions({ key: KEY, askPapers: '20' });
  const page = await bench.open();
  await expectStatus(
    page,
    new RegExp(`^${sent.length} papers are left to score, about \\$[\\d.]+\\. Go on\\?`),
  );
  await waitForTiles(page, (names) => Object.keys(pick(names, /^Keyword match/)).length > 20, 'ranked');
  expect(bench.model.calls).toEqual([]);

  // The rest of the twenty would take longer than any test waits.
  bench.model.configure({ script: (_call, n) => (n <= 4 ? undefined : { kind: 'slow', ttftMs: 60_000 }) });
  await (await control(page, 'button', 'Nearest 20')).click();
  await expect.poll(async () => Object.keys(await scoredTiles(page)).length).toBeGreaterThan(3);
  bench.model.configure({ script: () => undefined });
  await killWorker(bench.context);
  await expectStatus(page, new RegExp(`^20 papers scored\\..*${sent.length - 20} papers not asked about\\.`));
  expect(Object.keys(pick(await tiles(page), /^Keyword match/)).length).toBe(bench.day.papers.length - 20);

  await (
    await control(page, 'button', new RegExp(`^Score the other ${sent.length - 20} \\(about \\$`))
  ).click();
  await expectScored(page, sent);
});
