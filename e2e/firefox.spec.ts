import { writesAnew } from '../lib/testing/neighbours.ts';
import { readFirefoxShadowText } from './browsers/firefox-marks.ts';
import { type FirefoxTab, openFirefoxPage } from './browsers/firefox-tab.ts';
import { expect, KEY, NEW, test } from './fixture.ts';
import { DAYS, SEED_MISSING, sampleDay } from './fixture-days.ts';
import { askForAll, letRest, sortAndBack, switchOff } from './fixture-firefox.ts';
import { startFirefoxBench } from './fixture-firefox-bench.ts';
import { MONTH, madePapers, monthOf } from './fixture-month.ts';
import { mornings } from './fixture-mornings.ts';
import { type Names, pick, rightReasons, rightTiles } from './fixture-page.ts';
import { renderListing } from './sample/listing-page.ts';
import { createMailings } from './sample/mailings.ts';
import { createArxivApi } from './servers/arxiv-api.ts';
import { startModelServer } from './servers/model-server.ts';

async function reasons(tab: FirefoxTab): Promise<Names> {
  const texts = (await readFirefoxShadowText(tab)).filter(({ id }) => id !== '');
  return Object.fromEntries(texts.map(({ id, text }) => [id, text]));
}

for (const { name, day } of DAYS) {
  // The sample's has more steps.
  test(`the whole way in Firefox: ${name}`, { tag: name === 'the seed' ? '@long' : [] }, async () => {
    test.skip(day === null, SEED_MISSING);
    test.slow();
    const { papers, newPage } = day ?? sampleDay;
    const sent = papers.filter(({ replaced }) => !replaced);
    const bench = await startFirefoxBench(day ?? sampleDay);
    const { arxiv, model, firefox, page, tiles, listing: tab } = bench;
    try {
      await page.goto(`https://arxiv.org${NEW}`);
      const count = async (said: RegExp) => Object.keys(pick(await tiles(), said)).length;
      await expect.poll(() => count(/^Keyword match: /)).toBe(papers.length);
      expect(model.calls).toEqual([]);

      const options = await openFirefoxPage(firefox, 'options.html');
      await options.set('API key', KEY);
      await options.click('Save');
      await options.text(/Saved: …/);
      const scored = async () => pick(await tiles(), /^Relevance /);
      await expect.poll(scored).toEqual(rightTiles(sent));
      expect(await reasons(tab)).toMatchObject(rightReasons(sent));
      expect(await count(/^Keyword match: /)).toBe(papers.length - sent.length);
      expect(new Set(model.timesAsked().values())).toEqual(new Set([1]));

      // What there is to know of a paper, and what the reader does with it, which is known after a reload.
      await tab.click(Object.values(await scored())[0] ?? '');
      await tab.text(/Relevance \d+ of 10: .*Score again/);
      await tab.click('Star');
      await tab.text(/Starred ?Undo/);
      await page.keyboard.press('Escape');
      expect(await tab.text()).not.toMatch(/Relevance \d+ of 10: /);

      // An edit is rehearsed on that paper before it is saved, and changes nothing on the page.
      model.configure({ answers: papers.map((paper) => ({ ...paper, relevance: 2, novelty: 3 })) });
      await options.click('Criteria:');
      await options.set('Criteria', 'Wanted: anything at all about graphs.');
      await options.click('Rehearse with 1 paper');
      await options.text(/0 of 1 starred paper is above your cut-offs.*\d+ → 2 \d+ → 3/);
      await options.text(/Rehearse with 1 paper · free/);
      expect(await scored()).toEqual(rightTiles(sent));
      model.configure({ answers: papers });

      const calls = model.calls.length;
      await page.reload();
      await tab.text(/Starred 1\b/);
      await expect.poll(scored).toEqual(rightTiles(sent));
      await tab.text(/scored, all from memory/);
      expect(model.calls).toHaveLength(calls);

      // Another script writes the page anew: all is there again.
      await page.evaluate(`(${writesAnew})(document)`);
      await expect.poll(scored).toEqual(rightTiles(sent));
      await tab.text(/scored, all from memory/);

      // What was scored orders the next page before anybody answers.
      model.configure({ script: () => ({ kind: 'slow', ttftMs: 60_000 }) });
      const [morning] = mornings([['emus', 'wombats']]);
      arxiv.set(NEW, morning?.newPage ?? '');
      await page.goto(`https://arxiv.org${NEW}`);
      await tab.text(new RegExp(`Order estimated from ${sent.length} judged papers`));
      await tab.click('Stop');
      model.configure({ script: () => undefined });
      arxiv.set(NEW, newPage);

      // A page without abstracts: they are got, parsed and scored in Firefox's background, too.
      const made = madePapers(3);
      arxiv.answer(createArxivApi(made).answer);
      arxiv.set(MONTH, monthOf(made));
      await page.goto(`https://arxiv.org${MONTH}`);
      const ids = async () => Object.keys(await scored()).sort();
      await expect.poll(ids).toEqual(made.map(({ id }) => id));

      // The daily run reads arXiv's feed there, too.
      arxiv.answer(createMailings({ '2026-02-06': made }, '2026-02-06').answer);
      const daily = await openFirefoxPage(firefox, 'options.html');
      await daily.set('Categories', 'cs.LG');
      await daily.click('Run now');
      await daily.text(/2026-02-06 ?: 3 of 3 scored/);
      await options.close();
      await daily.close();

      // The seed's day would show no more of what follows.
      if (day !== sampleDay) return;
      await page.goto(`https://arxiv.org${NEW}`);
      await page.bringToFront();
      await expect.poll(scored).toEqual(rightTiles(sent));
      const more = madePapers(6);
      model.configure({ answers: [...papers, ...more] });
      arxiv.set(
        '/list/cs.CL/new',
        renderListing(more, { category: 'cs.CL', date: '2026-02-06', kind: 'new' }),
      );
      await test.step('it is sorted, and put back', () => sortAndBack(tab));
      await test.step('a wrong key, the right one, a busy service', async () => {
        const keys = await openFirefoxPage(firefox, 'options.html');
        await keys.set('API key', 'sk-wrong-0123456789');
        await keys.click('Save');
        await keys.text(/Saved: … ?6789/);
        await page.goto('https://arxiv.org/list/cs.CL/new');
        await tab.text(/api\.openai\.com refused the API key/);
        const busy = { kind: 'status', status: 429, headers: { 'retry-after': '1' } } as const;
        const seen = model.calls.length;
        model.configure({ script: (_call, n) => (n <= seen + 1 ? busy : undefined) });
        await keys.set('API key', KEY);
        await keys.click('Save');
        await expect.poll(async () => Object.keys(await scored()).sort()).toEqual(more.map(({ id }) => id));
        expect(model.calls.length).toBeGreaterThan(seen);
        model.configure({ script: () => undefined, answers: papers });
        await keys.close();
        await page.goto(`https://arxiv.org${NEW}`);
        await page.bringToFront();
        await expect.poll(scored).toEqual(rightTiles(sent));
      });
      await test.step('its background rests', () =>
        letRest(firefox, tab, Object.values(rightTiles(sent))[0] ?? ''));
      await test.step('it is switched off', () => switchOff(firefox, tab));
    } finally {
      await bench.close();
    }
  });
}

// By itself, since under load Firefox was seen, rarely, to say yes where it was told to refuse (2026-11).
test('in Firefox: every question for a permission, refused and granted', { tag: '@long' }, async () => {
  const bench = await startFirefoxBench(sampleDay);
  const local = await startModelServer({ answers: sampleDay.papers });
  try {
    await askForAll(bench.firefox, local.url);
  } finally {
    await Promise.all([bench.close(), local.close()]);
  }
});
