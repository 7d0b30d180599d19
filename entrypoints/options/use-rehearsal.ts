import { useEffect, useState } from 'preact/hooks';
import type { CriteriaState } from '../../components/criteria-editor';
import type { RehearsalProps } from '../../components/rehearsal';
import type { RehearsalAction } from '../../components/rehearsal-state';
import type { Criteria } from '../../lib/criteria/criteria';
import { wordingOf } from '../../lib/criteria/prompt';
import { ownListing } from '../../lib/criteria/starting-points/own-listing';
import type { Rehearsal, RehearsalOffer, SettingsReply } from '../../lib/messages/requests';
import { whyNot } from '../../lib/own-pages/use-settings';
import { browser } from '../../lib/platform/browser';
import { request } from '../../lib/platform/request';

/** How long nothing must be typed before the price is looked up anew. */
const PAUSE_MS = 400;

/** What one press came to, and of which text. */
interface Outcome {
  id: string;
  text: string;
  result: Rehearsal | null;
  problem: string;
}

/** What a change in the editor makes of the papers that the reader marked. */
export function useRehearsal(
  criteria: Criteria,
  state: CriteriaState,
  { settings, key }: Pick<SettingsReply, 'settings' | 'key'>,
): RehearsalProps {
  const [offered, setOffered] = useState<{ of: string; offer: RehearsalOffer } | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [presses, setPresses] = useState(0);
  const text = JSON.stringify([criteria.text, criteria.authors, criteria.categories]);
  // All that a price hangs on: what was rehearsed costs nothing any more.
  const of = JSON.stringify([criteria.id, text, settings, key, presses]);
  const isNews = state !== 'saved' && wordingOf(criteria).trim() !== '';

  useEffect(() => {
    if (!isNews || busy) return undefined;
    let isOld = false;
    const look = async () => {
      const offer = await request('getRehearsalOffer', { criteria }).catch(() => null);
      if (!isOld) setOffered(offer && { of, offer });
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [of, isNews, busy]);

  const rehearse = async () => {
    setBusy(true);
    setPresses((now) => now + 1);
    const said = await request('rehearse', { criteria }).catch(
      (error) => ({ ok: false, why: whyNot(error) }) as const,
    );
    setOutcome({
      ...{ id: criteria.id, text },
      result: said.ok ? said.rehearsal : null,
      problem: said.ok ? '' : said.why,
    });
    setBusy(false);
  };
  const act = (action: RehearsalAction) => {
    if (action.does === 'again') void rehearse();
    if (action.does === 'listing') void browser.tabs.create({ url: ownListing(criteria) });
    if (action.does === 'field') document.getElementById(action.field)?.focus();
  };

  const own = !busy && outcome?.id === criteria.id ? outcome : null;
  return {
    ...{ offer: isNews ? (offered?.offer ?? null) : null, reckoning: offered?.of !== of, busy },
    ...{ result: own?.result ?? null, problem: own?.problem ?? '' },
    outdated: own !== null && own.text !== text,
    onRehearse: () => void rehearse(),
    onStop: () => void request('stopRehearsal', {}).catch(() => undefined),
    onAct: act,
  };
}
