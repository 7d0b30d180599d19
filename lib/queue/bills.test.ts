import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Price } from '../ledger/price';
import { TELLINGS } from '../testing/bill-telling';
import { type BillingServer, type Fate, startBillingServer } from '../testing/billing-server';
import { KEY, useScheduler } from '../testing/scheduler';
import { type TestServices, testPapers, testPlan, testServices } from '../testing/services';

/**
 * The ledger against a service that bills by what it has generated, whatever it tells: what is booked is never below the
 * bill, and near it where the service tells the truth.
 */

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

const PRICE: Price = { input: 1, cachedInput: 1, cacheWrite: 1, output: 5 };
const HONEST = Object.keys(TELLINGS).filter((name) => TELLINGS[name]?.honest);
const WELL: Fate = {
  ...{ telling: 'at the end', ending: 'done', status: 500, share: 1, thought: 0.3, worksOn: false },
};

let server: BillingServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** A page, its reader perhaps gone after so many requests; resolves once nothing is under way. */
async function scored(fates: readonly Fate[], leaves: number | null = null, capUsd = 1000) {
  const running = await startBillingServer(PRICE, (call) => fates[call] ?? WELL);
  server = running;
  const services = await testServices({ capUsd });
  services.keys.set(new URL(running.url).origin, KEY);
  const page = services.page();
  const plan = await testPlan(running.url, { price: PRICE, pageCapUsd: 1000 });
  await page.begin(plan, testPapers(24), false);
  if (leaves !== null) {
    await vi.waitFor(async () => {
      const enough = running.calls >= leaves || (await page.run.status())?.owed === 0;
      expect(enough || !services.busy()).toBe(true);
    });
    page.run.stop();
  }
  await vi.waitFor(() => expect(services.busy()).toBe(false), { timeout: 60_000 });
  return { running, services, booked: await bookedUsd(services) };
}

async function bookedUsd({ ledger }: TestServices): Promise<number> {
  return (await ledger.today()).usd ?? Number.NaN;
}

it.each(Object.keys(TELLINGS))(
  'told %s: no less than the bill, and near it where that is true',
  async (telling) => {
    const { running, booked } = await scored(Array.from({ length: 50 }, () => ({ ...WELL, telling })));
    const bill = running.billedUsd();
    expect(bill).toBeGreaterThan(0);
    expect(booked).toBeGreaterThanOrEqual(bill - 1e-9);
    if (TELLINGS[telling]?.honest) expect(booked).toBeLessThanOrEqual(bill * 1.5);
  },
);

const fate = (tellings: string[]): fc.Arbitrary<Fate> =>
  fc.record({
    telling: fc.constantFrom(...tellings),
    ending: fc.constantFrom('done', 'done', 'refuse', 'fail', 'cut', 'end', 'error', 'unheard'),
    status: fc.constantFrom(500, 502, 504, 408),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    thought: fc.double({ min: 0, max: 1, noNaN: true }),
    worksOn: fc.boolean(),
  });
const fates = (tellings: string[]) => fc.array(fate(tellings), { minLength: 3, maxLength: 12 });

it('books no less than the bill, whatever the service does, tells and breaks off', async () => {
  const all = Object.keys(TELLINGS);
  await fc.assert(
    fc.asyncProperty(fates(all), fc.option(fc.nat(6)), async (each, leaves) => {
      const { running, booked } = await scored(each, leaves);
      await running.close();
      expect(booked).toBeGreaterThanOrEqual(running.billedUsd() - 1e-9);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

it('books near the bill where an honest service ends each reply, or refuses it', async () => {
  const ends = fate(HONEST).map((each): Fate => {
    return { ...each, ending: each.ending === 'refuse' ? 'refuse' : 'done' };
  });
  await fc.assert(
    fc.asyncProperty(fc.array(ends, { maxLength: 12 }), async (each) => {
      const { running, booked } = await scored(each);
      await running.close();
      const bill = running.billedUsd();
      expect(booked).toBeGreaterThanOrEqual(bill - 1e-9);
      expect(booked).toBeLessThanOrEqual(bill * 1.5 + 1e-9);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

describe('the daily limit', () => {
  it.each(Object.keys(TELLINGS))('is not passed by the bill of a service that tells %s', async (telling) => {
    const capUsd = 0.05;
    const each: Fate = { ...WELL, telling, thought: 0.9 };
    const { running } = await scored(
      Array.from({ length: 200 }, () => each),
      null,
      capUsd,
    );
    expect(running.calls).toBeGreaterThan(0);
    expect(running.billedUsd()).toBeLessThanOrEqual(capUsd);
  });
});

it('books what a killed worker had under way', async () => {
  const running = await startBillingServer(PRICE, () => ({
    ...WELL,
    ending: 'hang',
    share: 0.5,
    worksOn: true,
  }));
  server = running;
  const services = await testServices();
  services.keys.set(new URL(running.url).origin, KEY);
  const page = services.page();
  await page.begin(await testPlan(running.url, { price: PRICE }), testPapers(24), false);
  await vi.waitFor(() => expect(running.calls).toBeGreaterThanOrEqual(4));
  const next = services.restart();
  await next.ledger.closeLost();
  expect(await bookedUsd(next)).toBeGreaterThanOrEqual(running.billedUsd());
  page.run.stop();
});

it('books nothing where an account has no balance, whatever was sent along', async () => {
  const { running, booked } = await scored(
    Array.from({ length: 100 }, () => ({ ...WELL, ending: 'refuse' })),
  );
  expect(running.calls).toBeGreaterThan(0);
  expect(booked).toBe(0);
});
