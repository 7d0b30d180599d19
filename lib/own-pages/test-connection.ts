import type { Ledger } from '../ledger/ledger';
import { faultOf } from '../model/fault-of';
import type { Paper } from '../papers/paper';
import { ask } from '../queue/ask';
import { nextDrop } from '../queue/outcome';
import type { Plan } from '../queue/plan';
import { scoreTask } from '../queue/score-task';

const SAMPLE: Paper = {
  id: '1706.03762',
  version: null,
  title: 'Attention Is All You Need',
  authors: [],
  abstract: 'A network for sequences that is built on attention alone, without recurrence or convolution.',
};

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
  if (key === null) return { ok: false, text: `There is no API key for ${host} yet. Enter one and save.` };
  let scored = false;
  const asked = await ask(plan, scoreTask({ withAuthors: false, short: false }), [SAMPLE], {
    ...{ ledger: deps.ledger, account: null, key, cache: null },
    dropped: [...deps.dropped, ...trial],
    signal: AbortSignal.timeout(120_000),
    onHeaders: () => undefined,
    onVerdict: () => {
      scored = true;
    },
  });
  if ('refused' in asked)
    return {
      ok: false,
      text: 'Your daily limit leaves no room for a test. Raise it, or wait until tomorrow.',
    };
  if (scored) {
    for (const field of trial) await deps.remember(field);
    return { ok: true, text: `${host} answers: ${model} scored a test paper.` };
  }
  if (asked.error === null)
    return {
      ok: false,
      text: `${host} answered, but not with a score. Another model may do better than ${model}.`,
    };
  const fault = faultOf(asked.error, plan);
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
      text: `Your browser has not let Winnow reach ${host} yet. Press Allow at the top of this page, then test again.`,
    };
  if (fault.name === 'stopped') return { ok: false, text: `${host} gave no answer within two minutes.` };
  // Whoever is asked to slow down was let in.
  if (fault.name === 'rate-limit')
    return {
      ok: false,
      text: `${fault.text} Your settings look right: test again ${inWords(fault.waitMs)}.`,
    };
  return { ok: false, text: fault.text };
}

function inWords(waitMs: number | null): string {
  if (waitMs === null || waitMs > 90_000) return 'in a few minutes';
  return `in ${Math.max(1, Math.ceil(waitMs / 1000))} s`;
}
