import { useEffect, useState } from 'preact/hooks';
import type { CriteriaState } from '../../components/criteria-editor';
import type { RehearsalProps } from '../../components/rehearsal';
import type { RehearsalAction } from '../../components/rehearsal-state';
import type { Criteria } from '../../lib/criteria/criteria';
import { wordingOf } from '../../lib/criteria/prompt';
import { ownListing } from '../../lib/criteria/starting-points/own-listing';
import type { Rehearsal, RehearsalOffer } from '../../lib/messages/requests';
import { NO_ANSWER } from '../../lib/own-pages/use-settings';
import { browser } from '../../lib/platform/browser';
import { request } from '../../lib/platform/request';
import type { Settings } from '../../lib/settings/settings';

/** How long nothing must be typed before the price is looked up anew. */
const PAUSE_MS = 400;

/** What one press came to, and of which text. */
interface Outcome {
  id: string;
  asked: string;
  result: Rehearsal | null;
  problem: string;
}

/**
 * What a change in the editor makes of the papers that the reader marked.
 *
 * @param settings a change of them is another price
 */
export function useRehearsal(criteria: Criteria, state: CriteriaState, settings: Settings): RehearsalProps {
  const [offer, setOffer] = useState<RehearsalOffer | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const asked = JSON.stringify([criteria.text, criteria.authors, criteria.categories]);
  const isNews = state !== 'saved' && wordingOf(criteria).trim() !== '';

  useEffect(() => {
    // What is known now is paid for: it is offered anew once a rehearsal has ended.
    if (!isNews || busy) return undefined;
    let isOld = false;
    const look = async () => {
      const next = await request('getRehearsalOffer', { criteria }).catch(() => null);
      if (!isOld) setOffer(next);
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [asked, criteria.id, isNews, busy, settings]);

  const rehearse = async () => {
    setBusy(true);
    const said = await request('rehearse', { criteria }).catch(
      () => ({ ok: false, why: NO_ANSWER }) as const,
    );
    setOutcome({
      ...{ id: criteria.id, asked },
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

  const own = outcome?.id === criteria.id ? outcome : null;
  return {
    ...{ offer: isNews ? offer : null, busy },
    ...{ result: own?.result ?? null, problem: own?.problem ?? '' },
    outdated: own !== null && own.asked !== asked,
    onRehearse: () => void rehearse(),
    onStop: () => void request('stopRehearsal', {}).catch(() => undefined),
    onAct: act,
  };
}
