import { openPrivately, tabThatOpens } from './browsers/firefox-tab.ts';
import { expect, KEY, NEW, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { type FirefoxBench, startFirefoxBench } from './fixture-firefox-bench.ts';
import { TOUCH_PREFS, touchListing, touchOptions, touchPopup } from './fixture-firefox-touch.ts';
import { setPace } from './fixture-pace.ts';
import { inFront, looks, pick, rightTiles } from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

/** What a reader does, once more in Firefox: one test after another, in one browser. */
test.describe.configure({ mode: 'default' });

let bench: FirefoxBench;
test.beforeAll(async () => {
  bench = await startFirefoxBench(sampleDay, { prefs: TOUCH_PREFS });
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

  await listing.click('Go on');
  await expect.poll(() => running().length).toBeGreaterThan(0);
  const before = Object.keys(await scored());
  const titles = papers.filter(({ id }) => before.includes(id)).map(({ title }) => normaliseTitle(title));
  const times = () => titles.map((title) => model.timesAsked().get(title));
  const asked = times();
  // The model says nothing more, and so nothing happens in the background for as long as that: no event, no message.
  const broken = () => model.chats().filter(({ outcome }) => outcome === 'aborted').length;
  const stopped = broken();
  await addon.restsAfter(1000);
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

test('in Firefox: by touch at 390 px: the listing, the popup, the options', { tag: '@long' }, async () => {
  await bench.openScored();
  await touchListing(bench);
  await touchPopup(bench);
  await touchOptions(bench);
});
