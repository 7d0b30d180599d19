import type { Page } from '@playwright/test';
import { control } from './browsers/controls.ts';
import { type Bench, expect, test } from './fixture.ts';
import type { DayPaper } from './fixture-days.ts';
import { bestFirst, expectScored, expectStatus, inFront, looks, order } from './fixture-page.ts';

/** A listing with all of its papers scored. */
async function scoredListing(bench: Bench): Promise<Page> {
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  await expectStatus(page, /papers scored/);
  return page;
}

async function set(page: Page, role: 'slider' | 'combobox', name: string, value: string | number) {
  await page.bringToFront();
  await (await control(page, role, name)).set(value);
}

const sorted = (ids: readonly string[]) => [...ids].sort();
const idsOf = (papers: readonly DayPaper[]) => sorted(papers.map(({ id }) => id));

test('cut-offs: exactly the papers at or above them stay in front', async ({ bench }) => {
  const page = await scoredListing(bench);
  const { papers } = bench.day;
  for (const [relevance, novelty] of [
    [9, 1],
    [9, 8],
    [10, 8],
    [1, 1],
  ] as const) {
    await set(page, 'slider', 'Minimum relevance', relevance);
    await set(page, 'slider', 'Minimum novelty', novelty);
    const above = idsOf(papers.filter((paper) => paper.relevance >= relevance && paper.novelty >= novelty));
    expect(above.length).toBeGreaterThan(0);
    await expect.poll(async () => sorted(await inFront(page))).toEqual(above);
  }
});

test('below the cut-offs: dim, fold, hide', async ({ bench }) => {
  const page = await scoredListing(bench);
  await set(page, 'slider', 'Minimum relevance', 10);
  const below = idsOf(bench.day.papers.filter(({ relevance }) => relevance < 10));
  expect(below.length).toBeGreaterThan(0);
  const backs = async () => {
    const all = (await looks(page)).filter(({ id }) => below.includes(id));
    return [
      ...new Set(all.map(({ opacity, visible, unfolded }) => JSON.stringify({ opacity, visible, unfolded }))),
    ];
  };
  const seen = (look: object) => [JSON.stringify(look)];

  await set(page, 'combobox', 'Below the cut-offs', 'Dim');
  await expect.poll(backs).toEqual(seen({ opacity: 0.62, visible: true, unfolded: true }));
  await set(page, 'combobox', 'Below the cut-offs', 'Fold');
  await expect.poll(backs).toEqual(seen({ opacity: 0.62, visible: true, unfolded: false }));
  await set(page, 'combobox', 'Below the cut-offs', 'Hide');
  await expect
    .poll(async () =>
      (await looks(page))
        .filter(({ visible }) => !visible)
        .map(({ id }) => id)
        .sort(),
    )
    .toEqual(below);
});

test('sort: the best first in each section, and back to arXiv’s order', async ({ bench }) => {
  const page = await scoredListing(bench);
  const before = await contents(page);
  const rank = {
    Score: ({ relevance, novelty }: DayPaper) => [relevance + novelty, relevance],
    Relevance: ({ relevance, novelty }: DayPaper) => [relevance, novelty],
  };
  for (const by of ['Score', 'Relevance'] as const) {
    const arxiv = await looks(page);
    await set(page, 'combobox', 'Sort', by);
    await expect.poll(() => order(page)).toEqual(bestFirst(arxiv, bench.day, rank[by]));
    expect(await contents(page)).not.toEqual(before);
    await set(page, 'combobox', 'Sort', 'arXiv’s order');
    await expect.poll(() => contents(page)).toEqual(before);
  }
});

/** What the model says of a paper's proximity, evidence and load, by its other scores. */
const axesOf = ({ relevance, novelty }: Pick<DayPaper, 'relevance' | 'novelty'>) =>
  [1 + ((3 * relevance + 7 * novelty) % 10), 1 + (novelty % 5), 11 - novelty] as const;

test('axes: asked for with the scores, told in the details, and an order to read in, also in the digest', async ({
  bench,
}) => {
  bench.model.configure({
    script: () => ({
      kind: 'shape',
      shape: (verdicts) =>
        verdicts
          .map((v) => JSON.stringify([v.number, v.relevance, v.novelty, ...axesOf(v), v.comment]))
          .join('\n'),
    }),
  });
  const options = await bench.ownPage('options.html');
  await options.getByText(/^Criteria: /).click();
  await options.getByText('Axes of your own').click();
  await options.getByRole('button', { name: 'Add proximity, evidence and load' }).click();
  await options.getByRole('button', { name: 'Save criteria' }).click();
  await expect(options.getByText('Saved.', { exact: true })).toBeVisible();
  await options.close();
  const page = await scoredListing(bench);
  expect(JSON.stringify(bench.model.chats()[0]?.body)).toContain('novelty, Proximity, Evidence, Load, ');

  const papers = new Map(bench.day.papers.map((paper) => [paper.id, paper]));
  const rank = (paper: DayPaper) => {
    const [proximity, evidence, load] = axesOf(paper);
    return [paper.relevance + proximity + evidence - load / 2, paper.relevance, paper.novelty];
  };
  const arxiv = await looks(page);
  for (const [name, rankOf] of [
    ['Evidence', (paper: DayPaper) => [axesOf(paper)[1], paper.relevance, paper.novelty]],
    ['Reading order', rank],
  ] as const) {
    await set(page, 'combobox', 'Sort', name);
    await expect.poll(() => order(page)).toEqual(bestFirst(arxiv, bench.day, rankOf));
  }

  const [first] = (await order(page)).map((id) => papers.get(id));
  if (!first) throw new Error('The day has no papers.');
  const tile = `Relevance ${first.relevance} of 10, novelty ${first.novelty} of 10`;
  await (await control(page, 'button', tile)).click();
  const said = await (await control(page, 'dialog', /./)).text();
  for (const [i, name] of ['Proximity', 'Evidence', 'Load'].entries())
    expect(said).toContain(`${name} ${axesOf(first)[i]} of 10`);

  const digest = await bench.ownPage('digest.html');
  await digest.getByLabel('Order').selectOption({ label: 'Reading order' });
  const places = async () =>
    (await digest.getByRole('article').allTextContents()).map((text) =>
      Number(/Reading order (-?[\d.]+)/.exec(text)?.[1]),
    );
  await expect.poll(async () => (await places()).length).toBeGreaterThan(5);
  expect(await places()).toEqual((await places()).sort((a, b) => b - a));
});

test('the view survives a reload, and a second tab follows it', async ({ bench }) => {
  const page = await scoredListing(bench);
  const second = await bench.open();
  await set(page, 'slider', 'Minimum relevance', 9);
  await set(page, 'combobox', 'Below the cut-offs', 'Hide');
  await set(page, 'combobox', 'Sort', 'Score');
  const wanted = idsOf(bench.day.papers.filter(({ relevance }) => relevance >= 9));
  const sortedOrder = await order(page);
  for (const each of [page, second]) {
    await expect.poll(async () => sorted(await inFront(each))).toEqual(wanted);
    await expect.poll(() => order(each)).toEqual(sortedOrder);
  }
  await page.reload();
  await expect.poll(async () => sorted(await inFront(page))).toEqual(wanted);
  await expect.poll(() => order(page)).toEqual(sortedOrder);
  expect((await control(page, 'slider', 'Minimum relevance')).node.value).toBe('9');
});

/** Everything that stands in arXiv's lists, in order. */
function contents(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#dlpage dl > *')].map(({ tagName, textContent }) => tagName + textContent),
  );
}
