import { type Bench, expect, NEW, test } from './fixture.ts';
import { dayOf, sampleDay } from './fixture-days.ts';
import { sentOf } from './fixture-faults.ts';
import { madePapers } from './fixture-month.ts';
import { setPace } from './fixture-pace.ts';
import { expectScored, expectStatus, expectStill, ownElements } from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

test.use({ day: sampleDay });

/** Another listing, of papers that stand on no other, each of which a model scores. */
function serveAnother({ arxiv, model, day }: Bench, path: string, count: number) {
  const { newPage, papers } = dayOf(path, madePapers(count));
  arxiv.set(path, { body: newPage });
  model.configure({ answers: [...day.papers, ...papers] });
  return papers;
}

test('a tab that goes elsewhere has no more asked for; nor has one that is closed', async ({ bench }) => {
  const other = serveAnother(bench, '/list/cs.CL/new', 3);
  const pace = setPace(bench.model);
  await bench.giveKey();
  const page = await bench.open();
  const running = () => bench.model.chats().filter(({ outcome }) => outcome === 'running').length;
  const allUnderWay = () =>
    expect(async () => {
      const before = running();
      expect(before).toBeGreaterThan(0);
      await page.waitForTimeout(700);
      expect(running()).toBe(before);
    }).toPass();
  await allUnderWay();
  await page.goto('https://arxiv.org/list/cs.CL/new');
  const before = bench.model.chats().length;
  pace.all();
  await expectScored(page, other);
  const titles = new Set(other.map(({ title }) => normaliseTitle(title)));
  // What was under way is let end; behind it come the papers that the tab shows now, and no others.
  const later = bench.model
    .chats()
    .slice(before)
    .flatMap(({ papers }) => papers);
  expect(later.filter(({ title }) => !titles.has(normaliseTitle(title)))).toEqual([]);

  const paced = setPace(bench.model);
  const closed = await bench.open();
  await allUnderWay();
  await closed.close();
  const calls = bench.model.chats().length;
  paced.all();
  await expect.poll(running).toBe(0);
  await expectStill(page, () => bench.model.chats().length);
  expect(bench.model.chats()).toHaveLength(calls);
  expect(new Set(bench.model.timesAsked().values())).toEqual(new Set([1]));
});

test('a page that is loaded again and again costs what it costs once, and 2,000 papers nothing before a word', async ({
  bench,
}) => {
  await bench.giveKey();
  const pace = setPace(bench.model);
  const page = await bench.open();
  await expect.poll(() => bench.model.chats().length).toBeGreaterThan(0);
  for (let times = 0; times < 3; times += 1) await page.reload();
  pace.all();
  await expectScored(page, sentOf(bench));
  expect(new Set(bench.model.timesAsked().values())).toEqual(new Set([1]));

  const calls = bench.model.calls.length;
  serveAnother(bench, NEW, 2000);
  // The sixth load within a minute; one more would have to wait for its turn.
  for (let times = 0; times < 2; times += 1) {
    await page.reload();
    await expectStatus(page, /^2,000 papers are left to score, about \$[\d.]+\. Go on\?/);
  }
  await expect.poll(() => ownElements(page)).toBeGreaterThan(2000);
  expect(bench.model.calls).toHaveLength(calls);
});
