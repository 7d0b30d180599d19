import { expect, NEW, test } from './fixture.ts';
import { FAILED, press, recover, sentOf } from './fixture-faults.ts';
import { expectScored, expectStatus, pick, scoredTiles, tiles } from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';
import type { Behaviour } from './servers/behaviour.ts';
import type { ModelServer } from './servers/model-server.ts';

test('papers that a reply leaves out are asked about again, and only these', async ({ bench }) => {
  const left = new Set<string>();
  bench.model.configure({
    script: ({ papers }) => {
      if (papers.length < 10 || left.size > 0) return undefined;
      for (const { title } of papers.slice(1, 3)) left.add(normaliseTitle(title));
      return { kind: 'omit', numbers: [2, 3] };
    },
  });
  await bench.giveKey();
  await expectScored(await bench.open(), sentOf(bench));
  expect(askedAgain(bench.model)).toEqual([...left].sort());
  expect(left.size).toBe(2);
});

test('replies that break off: what was read counts, the rest is asked again', async ({ bench }) => {
  const rest = new Set<string>();
  const page = await bench.context.newPage();
  const idOf = new Map(bench.day.papers.map(({ id, title }) => [normaliseTitle(title), id]));
  const areShown = async (titles: string[]) => {
    const shown = await scoredTiles(page);
    return titles.every((title) => (idOf.get(title) ?? '') in shown);
  };
  const breaks: ((titles: string[]) => Behaviour)[] = [
    (titles) => ({
      ...{ kind: 'cut', after: 5 },
      onceRead: () => expect.poll(() => areShown(titles.slice(0, 5))).toBe(true),
    }),
    () => ({ kind: 'length', after: 5 }),
    () => ({ kind: 'streamError', after: 5 }),
  ];
  bench.model.configure({
    script: ({ papers }) => {
      const titles = papers.map(({ title }) => normaliseTitle(title));
      if (titles.length < 10 || titles.some((title) => rest.has(title))) return undefined;
      const next = breaks.shift();
      if (next) for (const title of titles.slice(5)) rest.add(title);
      return next?.(titles);
    },
  });
  await bench.giveKey();
  await page.goto(`https://arxiv.org${NEW}`);
  await expectScored(page, sentOf(bench));
  expect(askedAgain(bench.model)).toEqual([...rest].sort());
  expect(breaks.length).toBeLessThan(2);
});

test('a paper that is left out of every reply fails alone, with its reason', async ({ bench }) => {
  const [never] = sentOf(bench);
  const title = normaliseTitle(never?.title ?? '');
  bench.model.configure({
    script: ({ papers }) => ({
      kind: 'omit',
      numbers: papers.filter((paper) => normaliseTitle(paper.title) === title).map(({ number }) => number),
    }),
  });
  await bench.giveKey();
  const page = await bench.open();
  const others = sentOf(bench).filter(({ id }) => id !== never?.id);
  await expectScored(page, others);
  await expect.poll(async () => Object.keys(pick(await tiles(page), FAILED))).toEqual([never?.id]);
  await expectStatus(page, /1 paper could not be scored/);
  expect(bench.model.timesAsked().get(title)).toBeLessThanOrEqual(4);
  const calls = bench.model.chats().length;
  await page.reload();
  await expect.poll(async () => Object.keys(pick(await tiles(page), FAILED))).toEqual([never?.id]);
  expect(bench.model.chats()).toHaveLength(calls);
  recover(bench.model);
  await press(page, 'Try again');
  await expectScored(page, sentOf(bench));
});

/** Titles that were asked about twice; more often than that nothing may be asked. */
function askedAgain(model: ModelServer): string[] {
  const again = [...model.timesAsked()].filter(([, times]) => times > 1);
  expect(again.filter(([, times]) => times > 2)).toEqual([]);
  return again.map(([title]) => title).sort();
}
