import { firefoxNotices, NOTICE_PREFS } from './browsers/firefox-notices.ts';
import { openFirefoxRoots } from './browsers/firefox-page-scripts.ts';
import { openPrivately, tabThatOpens } from './browsers/firefox-tab.ts';
import { expect, KEY, NEW, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { type FirefoxBench, startFirefoxBench } from './fixture-firefox-bench.ts';
import { madePapers } from './fixture-month.ts';
import { setPace } from './fixture-pace.ts';
import { inFront, looks, pick, rightTiles } from './fixture-page.ts';
import { overflows, smallTargets } from './layout.ts';
import { createMailings } from './sample/mailings.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

/** What a reader does, once more in Firefox: one test after another, in one browser. */
test.describe.configure({ mode: 'default' });

/** Off by itself where there is no touch screen. */
const TOUCH_PREFS = { 'dom.w3c_touch_events.enabled': 1 };

let bench: FirefoxBench;
test.beforeAll(async () => {
  bench = await startFirefoxBench(sampleDay, { prefs: { ...NOTICE_PREFS, ...TOUCH_PREFS } });
  await bench.giveKey();
});
test.afterAll(() => bench.close());

const { papers } = sampleDay;
const sent = papers.filter(({ replaced }) => !replaced);
const idsOf = (of: readonly { id: string }[]) => of.map(({ id }) => id).sort();

test('in Firefox: stopped, and gone on with; its idle timer ends it in the middle, and it goes on by itself', async () => {
  const { model, listing, page, addon, tiles } = bench;
  const pace = setPace(model);
  const scored = async () => pick(await tiles(), /^Relevance /);
  const untilScored = (count: number) =>
    expect
      .poll(async () => {
        pace.more();
        return Object.keys(await scored()).length;
      })
      .toBeGreaterThanOrEqual(count);
  await page.goto(`https://arxiv.org${NEW}`);
  await page.bringToFront();
  await untilScored(4);
  await listing.click('Stop');
  await listing.text(/Stopped\. \d+ papers not scored\./);
  const running = () => model.chats().filter(({ outcome }) => outcome === 'running');
  await expect.poll(running).toEqual([]);
  expect(Object.keys(pick(await tiles(), /^Waiting/))).toEqual([]);

  await addon.restsAfter(1000);
  await listing.click('Go on');
  await expect.poll(() => running().length).toBeGreaterThan(0);
  const before = Object.keys(await scored());
  const titles = papers.filter(({ id }) => before.includes(id)).map(({ title }) => normaliseTitle(title));
  const times = () => titles.map((title) => model.timesAsked().get(title));
  const asked = times();
  // The model says nothing more, and so nothing happens in the background for as long as that: no event, no message.
  const broken = () => model.chats().filter(({ outcome }) => outcome === 'aborted').length;
  const stopped = broken();
  await expect.poll(broken).toBeGreaterThan(stopped);
  await addon.restsAfter(30_000);
  pace.all();
  await expect.poll(scored).toEqual(rightTiles(sent));
  expect(before.length).toBeGreaterThanOrEqual(4);
  expect(times()).toEqual(asked);
});

test('in Firefox: cut-offs, dimmed, folded and hidden; a text to filter by', async () => {
  const { listing, runner, openScored } = bench;
  await openScored();
  const front = async () =>
    (await inFront(runner)).filter((id) => sent.some((paper) => paper.id === id)).sort();
  for (const [relevance, novelty] of [
    [9, 1],
    [9, 8],
    [1, 1],
  ] as const) {
    await listing.set('Minimum relevance', String(relevance));
    await listing.set('Minimum novelty', String(novelty));
    const above = sent.filter((paper) => paper.relevance >= relevance && paper.novelty >= novelty);
    await expect.poll(front).toEqual(idsOf(above));
  }
  await listing.set('Minimum relevance', '9');
  const below = idsOf(sent.filter(({ relevance }) => relevance < 9));
  const backs = async () => (await looks(runner)).filter(({ id }) => below.includes(id));
  for (const [how, visible, unfolded] of [
    ['Fold', true, false],
    ['Hide', false, false],
    ['Dim', true, true],
  ] as const) {
    await listing.set('Below the cut-offs', how);
    await expect
      .poll(async () =>
        (await backs()).filter((look) => look.visible === visible && look.unfolded === unfolded),
      )
      .toHaveLength(below.length);
  }
  await listing.set('Minimum relevance', '1');

  const [first] = sent;
  const word = first?.title.match(/[A-Za-z]{6,}/)?.[0]?.toLowerCase() ?? '';
  const having = papers.filter(({ title }) => title.toLowerCase().includes(word));
  expect(having.length).toBeLessThan(papers.length);
  await listing.set('Filter papers', `ti:${word}`);
  const visible = async () => idsOf((await looks(runner)).filter((look) => look.visible));
  await expect.poll(visible).toEqual(idsOf(having));
  await listing.click('Show all');
  await expect.poll(visible).toEqual(idsOf(papers));
});

test('in Firefox: a digest in every format, read in again; the record; everything, out and in', async () => {
  const { listing, openScored, saved, ownPage, model } = bench;
  await openScored();
  const digest = await tabThatOpens(bench.firefox, () => listing.click('Digest'));
  const shown = () => digest.run(() => document.querySelectorAll('article').length, null);
  await expect.poll(shown).toBeGreaterThan(5);
  const count = await shown();
  const calls = model.calls.length;
  let json = '';
  for (const [name, ending, paper] of [
    ['Markdown', 'md', /^## \d+\. /gm],
    ['HTML', 'html', /<article\b/g],
    ['JSON', 'json', /"relevance": ?\d/g],
    ['BibTeX', 'bib', /^@misc\{/gm],
    ['RIS', 'ris', /^TY {2}- /gm],
    ['Atom', 'atom', /<entry>/g],
    ['CSV', 'csv', /"arXiv:\d/g],
  ] as const) {
    const { path, text } = await saved(ending, () => digest.click(name));
    expect(text.match(paper), name).toHaveLength(count);
    if (name === 'JSON') json = path;
  }
  await digest.click('Copy');
  await digest.text(/Copied as Markdown\./);
  await digest.set('Import a digest', json);
  await digest.text(new RegExp(`${count} scores are on arXiv now`));
  await digest.click('Remove this digest');
  await digest.click('Remove');
  await digest.close();

  const record = await ownPage('digest.html#record');
  await record.text(/\/list\/cs\.LG\/new/);
  const runs = await saved('csv', () => record.click('Save runs (CSV)'));
  expect(runs.text).toContain('/list/cs.LG/new');
  const days = await saved('csv', () => record.click('Save days (CSV)'));
  expect(days.text.split('\r\n').length).toBeGreaterThan(2);
  const all = await saved('json', () => record.click('Save all (JSON)'));
  expect(JSON.parse(all.text).runs.map(({ listing }: { listing: string }) => listing)).toContain(
    '/list/cs.LG/new',
  );
  await record.close();

  const options = await ownPage('options.html');
  const everything = await saved('json', () => options.click('Export everything'));
  for (const { comment } of sent) expect(everything.text).toContain(JSON.stringify(comment));
  expect(everything.text).not.toContain(KEY);
  await options.set('Import everything', everything.path);
  await options.click('Merge');
  await options.text(new RegExp(`Read: ${sent.length} scores`));
  await options.close();
  expect(model.calls).toHaveLength(calls);
});

test('in Firefox: the daily run’s notification, on screen, leads to its digest', {
  tag: '@long',
}, async () => {
  const { arxiv, model, addon, firefox, ownPage } = bench;
  const made = madePapers(6).map((paper) => ({ ...paper, relevance: 9 }));
  model.configure({ answers: [...papers, ...made] });
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
});

test('in Firefox: not in a private window', async () => {
  const { addon, firefox, openScored } = bench;
  const hidden = await openPrivately(firefox, `https://arxiv.org${NEW}`);
  await hidden.text(/Showing new listings|Total of \d+ entries/);
  // By when it has come and gone elsewhere it would have come there as well.
  await openScored();
  const own = () => document.querySelectorAll('[data-winnow]').length;
  expect(await hidden.run(own, null)).toBe(0);
  expect(await bench.listing.run(own, null)).toBeGreaterThan(papers.length);
  // “Run in private windows” can't be switched on: about:addons does not offer it where a manifest says no.
  expect(await addon.runsPrivately()).toBe(false);
  await hidden.close();
});

test('in Firefox: by touch at 390 px: the listing, the popup, the options', async () => {
  const { listing, runner, openScored, ownPage, tiles } = bench;
  await openScored();
  await listing.narrow(390);
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

  const popup = await ownPage('popup.html');
  await popup.narrow(390);
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

  const options = await ownPage('options.html');
  await options.narrow(390);
  await options.tap('Score replacements');
  await options.tap('Save');
  await options.text(/Saved\. Open today/);
  expect(await options.run(sideways, null)).toBe(0);
  await options.close();
});

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
