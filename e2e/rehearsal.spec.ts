import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { control } from './browsers/controls.ts';
import { type Bench, expect, NEW, test } from './fixture.ts';
import { type DayPaper, sampleDay } from './fixture-days.ts';
import { expectScored, tiles } from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

test.use({ day: sampleDay });

const TEXT = 'Wanted: anything at all about graphs.';
/** Of a rehearsal with all papers that the tests mark. */
const BUTTON = /^Rehearse with 3 papers · /;

/** Presses a button in the details of a paper, by the name of its tile. */
async function mark(page: Page, { id, title }: DayPaper, name: string): Promise<void> {
  const tile = (await tiles(page))[id] ?? '';
  await (await control(page, 'button', tile)).click();
  const dialog = await control(page, 'dialog', title);
  expect(dialog.node.name).toBe(title);
  const button = await control(page, 'button', name);
  await button.click();
  await expect.poll(async () => (await control(page, 'button', name)).node.properties.pressed).toBe('true');
  await page.keyboard.press('Escape');
}

/** Papers whose tiles no other has, so that each can be pressed by its name. */
function single(papers: readonly DayPaper[]): DayPaper[] {
  const nameOf = ({ relevance, novelty }: DayPaper) => `${relevance} ${novelty}`;
  return papers.filter((paper) => papers.filter((each) => nameOf(each) === nameOf(paper)).length === 1);
}

/** A listing with two papers starred and one not for the reader; and all that the tests mark. */
async function marked(bench: Bench): Promise<{ page: Page; papers: DayPaper[] }> {
  await bench.giveKey();
  const page = await bench.open();
  const all = bench.day.papers.filter(({ replaced }) => !replaced);
  await expectScored(page, all);
  const papers = single(all).slice(0, 3);
  const [one, two, three] = papers as [DayPaper, DayPaper, DayPaper];
  await mark(page, one, 'Star');
  await mark(page, two, 'Star');
  await mark(page, three, 'Not for me');
  return { page, papers };
}

/** The settings page, its criteria unfolded and changed. */
async function edit(bench: Bench, text = TEXT): Promise<Page> {
  const options = await bench.ownPage('options.html');
  await options.getByText(/^Criteria: /).click();
  await expect(options.getByRole('button', { name: 'Rehearse', exact: true })).toBeDisabled();
  await options.getByLabel('Criteria', { exact: true }).fill(text);
  return options;
}

const titles = (papers: readonly { title: string }[]) =>
  papers.map(({ title }) => normaliseTitle(title)).sort();

test('an edit is rehearsed on marked papers, and once it is saved they cost nothing more', async ({
  bench,
}) => {
  const { page, papers } = await marked(bench);
  const before = bench.model.chats().length;
  const options = await edit(bench);
  const button = options.getByRole('button', { name: BUTTON });
  await expect(button).toHaveText(/· (about )?.*\$0\.0\d+$/);
  expect(bench.model.chats()).toHaveLength(before);
  const answers = bench.day.papers.map((paper) => ({ ...paper, relevance: 2, novelty: 3 }));
  bench.model.configure({ answers });
  await button.click();

  const rehearsal = options.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByText(/^0 of 2 starred papers are above your cut-offs/)).toBeVisible();
  for (const { title, relevance, novelty } of papers) {
    const row = rehearsal.getByRole('row').filter({ has: options.getByRole('link', { name: title }) });
    await expect(row.getByRole('cell')).toHaveText([`${relevance} → 2`, `${novelty} → 3`]);
  }
  const link = rehearsal.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^https:\/\/arxiv\.org\/abs\/\d/);
  await expect(rehearsal.getByText(/^This came to [\d,]+ tokens · .*\$0\.0\d+\./)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    expect(await faults(options), `the rehearsal, ${colorScheme}`).toEqual([]);
  }
  const rehearsed = bench.model.chats().slice(before);
  expect(titles(rehearsed.flatMap((call) => call.papers))).toEqual(titles(papers));
  expect(rehearsed[0]?.body?.messages[0]?.content).toContain(TEXT);
  // To rehearse the same once more is free, and asks nobody.
  await options.getByRole('button', { name: 'Rehearse with 3 papers · free' }).click();
  await expect(rehearsal.getByText('All of these scores were known: nothing was spent.')).toBeVisible();
  expect(bench.model.chats()).toHaveLength(before + rehearsed.length);

  await options.getByRole('button', { name: 'Save criteria' }).click();
  await expect(options.getByText('Saved.', { exact: true })).toBeVisible();
  const named = async () =>
    Object.fromEntries(Object.entries(await tiles(page)).filter(([id]) => isMarked(id)));
  const isMarked = (id: string) => papers.some((paper) => paper.id === id);
  const right = papers.map(({ id }) => [id, 'Relevance 2 of 10, novelty 3 of 10']);
  await expect.poll(named).toEqual(Object.fromEntries(right));
  await page.bringToFront();
  // The first line of the bar does not stick.
  await page.evaluate(() => window.scrollTo(0, 0));
  await (await control(page, 'button', 'Score again')).click();
  await expectScored(
    page,
    answers.filter(({ replaced }) => !replaced),
  );
  const paid = bench.model.chats().slice(before + rehearsed.length);
  const again = new Set(titles(paid.flatMap((call) => call.papers)));
  expect(titles(papers).filter((title) => again.has(title))).toEqual([]);
});

test('without a key the words are compared, for nothing', async ({ bench }) => {
  const { papers } = await marked(bench);
  const silent = await bench.ownPage('options.html');
  await silent.getByRole('button', { name: 'Remove key' }).click();
  await expect(silent.getByRole('status').filter({ hasText: 'Key removed.' })).toBeVisible();
  await silent.close();
  const before = bench.model.calls.length;
  const options = await edit(bench);
  await options.getByRole('button', { name: 'Rehearse with 3 papers · free' }).click();
  const rehearsal = options.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByRole('columnheader', { name: 'Keywords' })).toBeVisible();
  await expect(rehearsal.getByRole('cell').filter({ hasText: /^\d → \d$/ })).toHaveCount(papers.length);
  await rehearsal.getByRole('button', { name: 'Add a model key' }).click();
  await expect(options.getByLabel('API key', { exact: true })).toBeFocused();
  expect(bench.model.calls).toHaveLength(before);
});

test('a refused key is told, and leads to where it is mended', async ({ bench }) => {
  await marked(bench);
  bench.model.configure({ key: 'another' });
  const options = await edit(bench);
  await options.getByRole('button', { name: BUTTON }).click();
  const rehearsal = options.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByRole('alert')).toContainText('api.openai.com');
  expect(await faults(options)).toEqual([]);
  await rehearsal.getByRole('button', { name: 'Go to the setting' }).click();
  await expect(options.getByLabel('API key', { exact: true })).toBeFocused();
});

test('before anything is marked it says how to mark', async ({ bench }) => {
  await bench.giveKey();
  const options = await edit(bench);
  const rehearsal = options.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByText(/press a score on arXiv to mark one/)).toBeVisible();
  await expect(options.getByRole('button', { name: 'Rehearse', exact: true })).toBeDisabled();
  expect(bench.model.calls).toEqual([]);
  const opened = bench.context.waitForEvent('page');
  await rehearsal.getByRole('button', { name: 'Open a listing' }).click();
  await (await opened).waitForURL(`https://arxiv.org${NEW}`);
});
