import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../components/save-bar';
import type { TasteSectionProps } from '../../components/taste-section';
import { TASTE } from '../../components/words/taste';
import { steer } from '../../lib/criteria/steered-words';
import type { Saved, Steer, TasteReply } from '../../lib/messages/requests';
import { savedOr } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';

const SILENT: Outcome = { tone: 'quiet', text: '' };

/**
 * What was learned for some criteria, the active ones at first, and what the reader does with it.
 *
 * @param of all that it hangs on: it is looked up anew when that changes; null where nothing is to be learned
 * @param onSteered criteria are others now
 */
export function useTaste(
  of: string | null,
  onSteered: () => Promise<unknown>,
): Omit<TasteSectionProps, 'settings' | 'criteria' | 'onChange'> {
  const [taste, setTaste] = useState<TasteReply | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(SILENT);
  /** Chosen by the reader. */
  const [criteriaId, setCriteriaId] = useState<string>();
  const newest = useRef<unknown>(null);
  const load = useCallback(async () => {
    const asked = request('getTaste', { criteriaId });
    newest.current = asked;
    const now = await asked.catch(() => undefined);
    // Others may have been chosen meanwhile.
    if (now !== undefined && newest.current === asked) setTaste(now);
  }, [criteriaId]);
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
    await tell(request('steerTaste', { term, how, criteriaId: taste?.criteria.id }), SILENT);
    await onSteered();
  };

  const onForget = async () => {
    await tell(request('forgetTaste', {}), { tone: 'good', text: TASTE.forgotten });
    await load();
  };

  return {
    ...{ taste, outcome },
    onCriteria: setCriteriaId,
    onSteer: (term, how) => void onSteer(term, how),
    onForget: () => void onForget(),
  };
}
