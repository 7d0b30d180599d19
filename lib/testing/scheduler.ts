import { beforeEach, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import type { ModelServer, Script } from '../../e2e/servers/model-server';
import { resetPatience } from './quick-waits';
import { serveModel, unlocked, useRuns } from './runs';
import {
  expectSums,
  type TestOptions,
  type TestPage,
  type TestServices,
  testPapers,
  testPlan,
  testServices,
} from './services';

/** The scheduler against a server that behaves as a test wants it to. */

export const KEY = 'sk-canary-0123456789abcdef';

/** Sets up before each test of a file, and closes its servers after it. */
export function useScheduler(): void {
  // Generous, since machines that run tests are busy: nothing here waits for time to pass.
  vi.setConfig({ testTimeout: 240_000 });
  beforeEach(resetPatience);
  useRuns();
}

/** A server that lets only `key` in, or everybody where that is null. */
export const serve = (script: Script = () => undefined, key: string | null = KEY): Promise<ModelServer> =>
  serveModel({ key, script });

export const always = (behaviour: Behaviour) => serve(() => behaviour);

/** Behaves so for the first calls, then well. */
export const first = (calls: number, behaviour: Behaviour) =>
  serve((_call, n) => (n <= calls ? behaviour : undefined));

export const status = (code: number, rest: object = {}): Behaviour => ({
  ...{ kind: 'status', status: code, ...rest },
});

/** Services that have the server's key. */
export const servicesFor = async (server: ModelServer, options: TestOptions = {}): Promise<TestServices> =>
  unlocked(await testServices(options), server, KEY);

/** A page of so many papers, scored until nothing more is owed. */
export async function score(server: ModelServer, count: number, options: TestOptions = {}) {
  const services = await servicesFor(server, options);
  const page = services.page();
  await page.begin(await testPlan(server.url), testPapers(count), false);
  const end = await page.until(({ owed, phase }) => owed === 0 && phase === 'done');
  expectSums(page);
  return { services, page, end };
}

/** How often the paper was asked about that was asked about most. */
export const mostAsked = (server: ModelServer) => Math.max(...server.timesAsked().values());

/** Why papers have no score. */
export const whys = ({ marks }: TestPage) =>
  [...marks.values()].flatMap((mark) => (mark.state === 'failed' ? [mark.why] : []));
