import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { instructions, wordingOf } from '../criteria/prompt';
import { STARTER_CRITERIA } from '../criteria/starter';
import { makePlan } from '../run/make-plan';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { type DigestsDb, openDigests } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import { promptEstimate } from './prompt-estimate';

const plan = await makePlan(DEFAULT_SETTINGS, STARTER_CRITERIA, true);
const short = { id: 'x', name: 'X', text: 'Wanted: knots', authors: ['Jane Smith'] };

let digests: DigestsDb;
beforeEach(async () => {
  digests = await openDigests(`digests-${crypto.randomUUID()}`);
});

const read = (category: string, day: string, papers: number, at: number) =>
  noteListing(digests, {
    ...{ path: `/list/${category}/new`, title: category, category, day, at, run: 'r', rows: papers },
    papers: Array.from({ length: papers }, (_, i) => ({
      id: `2602.0${i + 1000}`,
      version: 1,
      title: 't',
      authors: [],
    })),
  });

it('shows what is sent, of criteria that are not saved, too, and how long it is', async () => {
  const { prompt, tokens, model } = await promptEstimate(short, { plan, digests });
  expect(prompt).toBe(instructions(wordingOf(short)));
  expect(prompt).toContain('Jane Smith');
  expect(tokens).toBe(Math.ceil(prompt.length / 5));
  expect(model).toBe(plan.model);
});

it('counts the axes that are asked for, in the prompt and in each reply', async () => {
  const axes = ['Load', 'Fun'].map((name) => ({ name, rubric: '', weight: 1 }));
  const [plain, more] = await Promise.all(
    [short, { ...short, axes }].map((criteria) => promptEstimate(criteria, { plan, digests: null })),
  );
  expect(more?.prompt).toContain('[number, relevance, novelty, Load, Fun, "comment"]');
  const spent = (estimate: typeof plain) => estimate?.days[0]?.spend.completionTokens ?? 0;
  expect(spent(more) - spent(plain)).toBe(100 * 2 * 2);
});

it('tells of a hundred papers before anything was read', async () => {
  for (const db of [digests, null]) {
    const { days } = await promptEstimate(short, { plan, digests: db });
    expect(days).toEqual([{ category: '', papers: 100, spend: expect.anything() }]);
    expect(days[0]?.spend.usd).toBeGreaterThan(0);
  }
});

it('tells of the last day of each category, those that were read last first', async () => {
  await read('cs.LG', '2026-02-05', 40, 1);
  await read('cs.LG', '2026-02-06', 60, 2);
  await read('hep-th', '2026-02-06', 12, 3);
  // An older day, read later.
  await read('hep-th', '2026-02-04', 99, 4);
  await read('', '2026-02-06', 50, 5);
  const { days } = await promptEstimate(short, { plan, digests });
  expect(days.map(({ category, papers }) => `${category} ${papers}`)).toEqual(['hep-th 12', 'cs.LG 60']);
  expect(days[1]?.spend.usd).toBeGreaterThan(days[0]?.spend.usd ?? 0);
});

it('costs more with longer criteria', async () => {
  const cost = async (text: string) =>
    (await promptEstimate({ ...short, text }, { plan, digests })).days[0]?.spend.usd ?? 0;
  expect(await cost('Wanted: knots. '.repeat(800))).toBeGreaterThan(await cost('Wanted: knots.'));
});
