import type { Ledger } from '../ledger/ledger';
import { ask } from '../scoring/ask';
import { faultOf } from '../scoring/fault';
import type { Plan } from '../scoring/plan';
import type { Paper } from '../scoring/score';

const SAMPLE: Paper = {
  id: '1706.03762',
  version: null,
  title: 'Attention Is All You Need',
  authors: [],
  abstract: 'A network for sequences that is built on attention alone, without recurrence or convolution.',
};

/** Has one well-known paper scored, along the whole way that every paper takes. */
export async function testConnection(
  plan: Plan,
  deps: { ledger: Ledger; key: string | null; dropped: readonly string[] },
): Promise<{ ok: boolean; text: string }> {
  const { host, model, loopback } = plan;
  const key = deps.key ?? (loopback ? 'local' : null);
  if (key === null) return { ok: false, text: `There is no API key for ${host} yet. Enter one and save.` };
  let scored = false;
  const asked = await ask(plan, [SAMPLE], {
    ...{ ledger: deps.ledger, key, dropped: deps.dropped, signal: AbortSignal.timeout(120_000) },
    onHeaders: () => undefined,
    onRecord: () => {
      scored = true;
    },
  });
  if (!asked)
    return {
      ok: false,
      text: 'Your daily limit leaves no room for a test. Raise it, or wait until tomorrow.',
    };
  if (scored) return { ok: true, text: `${host} answers: ${model} scored a test paper.` };
  if (asked.error !== null) return { ok: false, text: faultOf(asked.error, plan).text };
  return {
    ok: false,
    text: `${host} answered, but not with a score. Another model may do better than ${model}.`,
  };
}
