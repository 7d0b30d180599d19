import { expect, it } from 'vitest';
import { always, servicesFor, status, useScheduler } from '../testing/scheduler';
import { testPapers, testPlan } from '../testing/services';

useScheduler();

it.each([
  ['elsewhere, whose clock is its own', false, '2026-03-07'],
  ['on this computer, whose clock is ours', true, ''],
])('the date is taken from a service %s', async (_where, loopback, told) => {
  const server = await always(status(401, { headers: { date: 'Sat, 07 Mar 2026 12:00:00 GMT' } }));
  const services = await servicesFor(server);
  const page = services.page();
  await page.begin(await testPlan(server.url, { loopback }), testPapers(2), false);
  await page.until(({ notice }) => notice !== null);
  await expect.poll(() => services.busy()).toBe(false);
  expect(await services.records.get('facts', 'ledgerTold')).toBe(told);
});
