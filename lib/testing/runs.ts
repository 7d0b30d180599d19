import { afterEach, expect, vi } from 'vitest';
import { type ModelOptions, type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { Plan } from '../queue/plan';
import type { Settings } from '../settings/settings';
import {
  expectSums,
  type TestOptions,
  type TestPage,
  type TestServices,
  testPlan,
  testServices,
} from './services';

/** Runs against model servers that end with the test. */

/** What the services of a test send; a server lets it in unless it was given another. */
const TEST_KEY = 'sk-test-0123456789';

const servers: ModelServer[] = [];
const pages: TestPage[] = [];

/** Closes what a test has opened, after each test of a file. Sums are right in all that its pages were told. */
export function useRuns(): void {
  afterEach(async () => {
    for (const page of pages.splice(0)) {
      expectSums(page);
      page.run.end();
    }
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
}

/** A model server until the end of the test. */
export async function serveModel(options: Partial<ModelOptions> = {}): Promise<ModelServer> {
  const server = await startModelServer(options);
  servers.push(server);
  return server;
}

/** These services, with a key for this server. */
export function unlocked(services: TestServices, server: ModelServer, key = TEST_KEY): TestServices {
  services.keys.set(new URL(server.url).origin, key);
  return services;
}

interface Start extends Partial<ModelOptions> {
  plan?: Partial<Plan>;
  settings?: Partial<Settings>;
  /** Of the services. */
  limits?: TestOptions;
}

/** A server, services with its key, and a plan for it. */
export async function startRun({ plan, settings, limits, ...options }: Start = {}) {
  const server = await serveModel(options);
  const services = unlocked(await testServices(limits), server);
  return { server, services, plan: await testPlan(server.url, plan, settings) };
}

/** A page that is left, and its sums looked at, when the test ends. */
export function pageOf(services: TestServices): TestPage {
  const page = services.page();
  pages.push(page);
  return page;
}

/** Nothing is under way any more. */
export const idle = (services: TestServices) =>
  vi.waitFor(() => expect(services.busy()).toBe(false), { interval: 5, timeout: 10_000 });

/** How often each paper was asked about. */
export const askedFor = (server: ModelServer) => [...server.timesAsked().values()];
