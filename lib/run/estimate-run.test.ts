import { expect, it } from 'vitest';
import type { Plan } from '../queue/plan';
import { testPapers, testPlan } from '../testing/services';
import { estimateRun } from './estimate-run';

const PRICE = { input: 5, cachedInput: 5, cacheWrite: 5, output: 20 };
const papers = testPapers(400);

async function planOf(strongBudgetUsd: number, price: Plan['price'] = PRICE): Promise<Plan> {
  const settings = { secondModel: 'strong', strongBudgetUsd };
  const plan = await testPlan('http://127.0.0.1:9', {}, settings);
  return { ...plan, second: plan.second && { ...plan.second, price } };
}
const alone = async () => estimateRun({ ...(await planOf(5)), second: null }, papers);
const more = async (plan: Plan, rest?: Parameters<typeof estimateRun>[2]) =>
  estimateRun(plan, papers, rest).countedUsd - (await alone()).countedUsd;

it('expects second opinions on a part of the papers, where the budget has room', async () => {
  expect(await more(await planOf(5))).toBeGreaterThan(0.25);
  const opinions = papers.slice(0, 10);
  const plan = await planOf(5);
  expect(estimateRun(plan, [], { opinions }).countedUsd).toBeLessThan(await more(plan));
});

it('expects no more of them than the budget that is left, in money and in tokens', async () => {
  const plan = await planOf(0.25);
  expect(await more(plan)).toBeCloseTo(0.25, 9);
  expect(await more(plan, { leftUsd: 0.05 })).toBeCloseTo(0.05, 9);
  const [all, part] = [estimateRun(await planOf(5), papers), estimateRun(plan, papers, { leftUsd: 0.05 })];
  expect(part.completionTokens).toBeLessThan(all.completionTokens);
});

it.each([
  ['a price', PRICE],
  ['no price known', null],
  ['no cost at all', { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 }],
])('expects none without a budget, of a model with %s', async (_what, price) => {
  const plan = await planOf(0, price);
  for (const rest of [{}, { leftUsd: -0.1 }]) {
    const { countedUsd, completionTokens } = estimateRun(plan, papers, rest);
    const first = await alone();
    expect([countedUsd, completionTokens]).toEqual([first.countedUsd, first.completionTokens]);
  }
});
