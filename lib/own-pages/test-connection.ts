import type { Ledger } from '../ledger/ledger';
import { faultOf } from '../model/fault-of';
import { STREAM } from '../providers/provider';
import { ask } from '../queue/ask';
import { nextDrop } from '../queue/outcome';
import type { Plan } from '../queue/plan';
import { scoreTask } from '../queue/score-task';
import { TEST_PAPER } from './test-paper';
import { WORDS } from './words';

export interface TestDeps {
  ledger: Ledger;
  key: string | null;
  /** Optional fields that the server refuses, as far as known. */
  dropped: readonly string[];
  /** Told of one more such field, so that no run has to find it out again. */
  remember(field: string): Promise<void>;
  /** Whether the browser lets Winnow reach the host. */
  allowed(): Promise<boolean>;
}

/**
 * Has one well-known paper scored, along the whole way that every paper takes, and says what came of it.
 *
 * @param trial fields left out for a server that does not say which one it refuses: remembered if that helps
 */
export async function testConnection(
  plan: Plan,
  deps: TestDeps,
  trial: readonly string[] = [],
): Promise<{ ok: boolean; text: string }> {
  const { host, model, loopback } = plan;
  const key = deps.key ?? (loopback ? 'local' : null);
  if (key === null) return { ok: false, text: WORDS.noKey({ host }) };
  let scored = false;
  const asked = await ask(
    plan,
    scoreTask({ withAuthors: false, axes: plan.axes, short: false }),
    [TEST_PAPER],
    {
      ...{ ledger: deps.ledger, account: null, key, cache: null },
      dropped: [...deps.dropped, ...trial],
      signal: AbortSignal.timeout(120_000),
      onHeaders: () => undefined,
      onVerdict: () => {
        scored = true;
      },
    },
  );
  if ('refused' in asked)
    return {
      ok: false,
      text: WORDS.noRoom,
    };
  if (scored) {
    // That it failed in a stream may have been in passing.
    for (const field of trial) if (field !== STREAM) await deps.remember(field);
    return { ok: true, text: WORDS.answers({ host, model }) };
  }
  if (asked.error === null)
    return {
      ok: false,
      text: WORDS.answersWithoutScore({ host, model }),
    };
  const fault = faultOf(asked.error, plan);
  if (fault.kind === 'wait' && fault.field === STREAM && !asked.without.includes(STREAM))
    return testConnection(plan, deps, [...trial, STREAM]);
  const drop = fault.kind === 'field' ? nextDrop(fault, asked.without) : null;
  if (drop?.onTrial) return testConnection(plan, deps, [...trial, drop.field]);
  if (drop) {
    await deps.remember(drop.field);
    return testConnection(plan, { ...deps, dropped: [...deps.dropped, drop.field] }, trial);
  }
  // What fails for want of permission looks to a request as if nobody were there; the browser can be asked.
  if (fault.name === 'unreachable' && !(await deps.allowed()))
    return {
      ok: false,
      text: WORDS.notAllowed({ host }),
    };
  if (fault.name === 'stopped') return { ok: false, text: WORDS.tooSlow({ host }) };
  // Whoever is asked to slow down was let in.
  if (fault.name === 'rate-limit')
    return {
      ok: false,
      text: `${fault.text} ${againWords(fault.waitMs)}`,
    };
  return { ok: false, text: fault.text };
}

function againWords(waitMs: number | null): string {
  if (waitMs === null || waitMs > 90_000) return WORDS.againInMinutes;
  return WORDS.againInSeconds({ seconds: Math.max(1, Math.ceil(waitMs / 1000)) });
}
