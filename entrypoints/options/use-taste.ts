import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../components/save-bar';
import type { TasteSectionProps } from '../../components/taste-section';
import { TASTE } from '../../components/words/taste';
import { steer } from '../../lib/criteria/steered-words';
import type { Saved, Steer, TasteReply } from '../../lib/messages/requests';
import { savedOr } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';

const SILENT: Outcome = { tone: 'quiet', text: '' };

/**
 * What was learned for the active criteria, and what the reader does with it.
 *
 * @param of all that it hangs on: it is looked up anew when that changes; null where nothing is to be learned
 * @param onSteered criteria are others now
 */
export function useTaste(
  of: string | null,
  onSteered: () => Promise<unknown>,
): Omit<TasteSectionProps, 'settings' | 'onChange'> {
  const [taste, setTaste] = useState<TasteReply | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(SILENT);
  const load = useCallback(
    () =>
      request('getTaste', {}).then(
        (now) => setTaste(now ?? null),
        () => undefined,
      ),
    [],
  );
  useEffect(() => {
    if (of === null) setTaste(null);
    else void load();
  }, [of, load]);

  const tell = async (work: Promise<Saved>, said: Outcome) => {
    const done = await savedOr(work);
    setOutcome(done.ok ? said : { tone: 'problem', text: done.why });
  };

  const onSteer = async (term: string, how: Steer | null) => {
    // At once: what it makes of the words is looked up behind.
    setTaste(
      (now) => now && { ...now, criteria: { ...now.criteria, steering: steer(now.criteria, term, how) } },
    );
    await tell(request('steerTaste', { term, how }), SILENT);
    await onSteered();
  };

  const onForget = async () => {
    await tell(request('forgetTaste', {}), { tone: 'good', text: TASTE.forgotten });
    await load();
  };

  return {
    ...{ taste, outcome },
    onSteer: (term, how) => void onSteer(term, how),
    onForget: () => void onForget(),
  };
}
