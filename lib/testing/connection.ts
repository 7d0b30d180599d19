import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { Ledger } from '../ledger/ledger';
import { testConnection } from '../own-pages/test-connection';
import type { Plan } from '../queue/plan';
import { makePlan } from '../run/make-plan';
import { DEFAULT_SETTINGS } from '../settings/settings';

/** “Test connection” as it ships, with the real SDK, against a server on this computer. */

const spend = { promptTokens: 0, completionTokens: 0, usd: 0 };
const ledger = { reserve: async () => ({ settle: async () => spend }) } as unknown as Ledger;
export const remember = vi.fn(async () => undefined);
export const deps = { ledger, key: 'sk-test-0123456789', dropped: [], remember, allowed: async () => true };

/** The server of the file that is running. */
export let server: ModelServer;

/** One server for all tests of a file, which behaves well until a test says otherwise. */
export function useConnection(): void {
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    remember.mockClear();
    server.configure({ key: null, script: () => undefined });
  });
}

export async function planAt(baseUrl: string, rest: Partial<Plan>): Promise<Plan> {
  const plan = await makePlan({ ...DEFAULT_SETTINGS, baseUrl }, STARTER_CRITERIA, true);
  return { ...plan, ...rest };
}
export const local = (rest: Partial<Plan> = {}) => planAt(server.url, rest);
/** A service on the web, as far as anything but the address goes. */
export const cloud = (rest: Partial<Plan> = {}) =>
  planAt(server.url, { host: 'api.example.com', loopback: false, ...rest });

/** What the reader is told where the test of a connection fails. */
export async function said(plan: Promise<Plan>, behaviour?: Behaviour): Promise<string> {
  if (behaviour) server.configure({ script: () => behaviour });
  const { ok, text } = await testConnection(await plan, deps);
  expect(ok).toBe(false);
  return text;
}

/** An answer of this status. */
export const status = (code: number, body: object | string, headers = {}): Behaviour => ({
  ...{ kind: 'status', status: code, body, headers },
});

/** An error as OpenAI words it, and most others after it. */
export const error = (message: string, rest = {}) => ({ error: { message, ...rest } });
