import { expect, it } from 'vitest';
import { testPapers, testPlan } from '../testing/services';
import { affordableOpinions } from './affordable-opinions';

const papers = testPapers(40);

async function planAt(output: number) {
  const plan = await testPlan('http://127.0.0.1:9', {}, { secondModel: 'strong' });
  const price = { input: 5, cachedInput: 5, cacheWrite: 5, output };
  return { ...plan, second: plan.second && { ...plan.second, price } };
}

it('promises as many second opinions as there is money for, more for more of it, and none without', async () => {
  const plan = await planAt(20);
  const counts = [0, 0.01, 0.05, 0.1, 0.2, 5].map((usd) => affordableOpinions(plan, papers, usd));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect([counts[0], counts.at(-1)]).toEqual([0, 40]);
  expect(new Set(counts).size).toBeGreaterThan(3);
  expect(affordableOpinions(await planAt(60), papers, 0.1)).toBeLessThan(counts[3] ?? 0);
});

it('promises none where nobody gives them or nobody waits', async () => {
  const plan = await planAt(20);
  expect(affordableOpinions({ ...plan, second: null }, papers, 5)).toBe(0);
  expect(affordableOpinions(plan, [], 5)).toBe(0);
});
