/** What tests put in the place of waits; `vi.mock` has to stand in the test's own file. */

type RateLimiter = typeof import('../queue/rate-limiter');
type GuardedFetch = typeof import('../model/guarded-fetch');

/** The real rate limiter, with waits a thousandth as long. */
export const quickRateLimiter = ({ createRateLimiter }: RateLimiter): Partial<RateLimiter> => ({
  createRateLimiter: (limits) => createRateLimiter(limits, Date.now, () => -1.498),
});

/** More than a busy machine takes. */
const PATIENCE = { idleMs: 60_000, longestMs: 60_000, maxBytes: 1e6 };

/** How long a reply may take and how large it may be: of the test that is running. */
export const patience = { ...PATIENCE };

/** Puts back what a test has changed. */
export const resetPatience = () => Object.assign(patience, PATIENCE);

/** The real guards, with the patience of the test. */
export const impatientFetch = (real: GuardedFetch): GuardedFetch => ({
  ...real,
  guardedFetch: (guards) => real.guardedFetch({ ...guards, ...patience, idleMs: () => patience.idleMs }),
});
