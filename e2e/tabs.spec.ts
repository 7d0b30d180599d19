import { type Bench, expect, NEW, test } from './fixture.ts';
import { dayOf, sampleDay } from './fixture-days.ts';
import { sentOf } from './fixture-faults.ts';
import { madePapers } from './fixture-month.ts';
import { setPace } from './fixture-pace.ts';
import { expectScored, expectStatus, expectStill, ownElements } from './fixture-page.ts';

test.use({ day: sampleDay });

/** Another listing, of papers that stand on no other, each of which a model scores. */
function serveAnother({ arxiv, model, day }: Bench, path: string, count: number) {
  const { newPage, papers } = dayOf(path, madePapers(count));
  arxiv.set(path, { body: newPage });
  model.configure({ answers: [...day.papers, ...papers] });
  return papers;
}

test('a tab that goes elsewhere has no more asked for; nor has one that is closed', async ({ bench }) => {
  const { model } = bench;
  serveAnother(bench, '/list/cs.CL/new', 200);
  await bench.giveKey();
  const running = () => model.chats().filter(({ outcome }) => outcome === 'running').length;
  /** Opens the long listing, and waits until all that may be asked at a time is asked. */
  const openLong = async () => {
    const pace = setPace(model);
    const page = await bench.open('/list/cs.CL/new');
    await expect(async () => {
      const before = running();
      expect(before).toBeGreaterThan(0);
      await page.waitForTimeout(700);
      expect(running()).toBe(before);
    }).toPass();
    return { page, pace };
  };
  /** So many papers of the long listing were asked about. */
  const asked = () => [...model.timesAsked().keys()].filter((title) => /^made paper \d/i.test(title)).length;

  const left = await openLong();
  await left.page.goto(`https://arxiv.org${NEW}`);
  await expectStatus(left.page, new RegExp(`^Scoring ${sentOf(bench).length} papers`));
  left.pace.all();
  await expectScored(left.page, sentOf(bench));
  // What was under way is let end: eight requests, of which the browser holds two back. No other is sent.
  const first = asked();
  expect(first).toBeLessThan(100);
  await expectStill(left.page, asked);

  const closed = await openLong();
  await closed.page.close();
  closed.pace.all();
  await expect.poll(running).toBe(0);
  // The background hears of the end a little later than the replies go on.
  await expect(() => expectStill(left.page, asked)).toPass();
  expect(asked()).toBeGreaterThan(first);
  expect(asked()).toBeLessThan(200);
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
