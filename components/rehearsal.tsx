import { formatEstimate, formatSpend } from '../lib/ledger/format-spend';
import type { Spend } from '../lib/ledger/spend';
import type { Rehearsal, RehearsalOffer } from '../lib/messages/requests';
import { Banner } from './banner';
import { offerState, type RehearsalAction, resultState } from './rehearsal-state';
import { rehearsalSummary } from './rehearsal-summary';
import { RehearsalTable } from './rehearsal-table';
import { REHEARSAL } from './words/rehearsal';

export interface RehearsalProps {
  /** What it would take; null until that is known, or where there is no change to rehearse. */
  offer: RehearsalOffer | null;
  /** The offer is of another text: what this one costs is still being looked up. */
  reckoning: boolean;
  busy: boolean;
  /** What came of the last one; null before, and while another one is under way. */
  result: Rehearsal | null;
  /** The text was changed since then. */
  outdated: boolean;
  /** Why there was no answer, in one plain sentence; empty where there was one. */
  problem: string;
  onRehearse(): void;
  onStop(): void;
  onAct(action: RehearsalAction): void;
}

/** The button beside Save: what it would do, and what that costs. */
export function RehearseButton({ offer, reckoning, busy, onRehearse, onStop }: RehearsalProps) {
  const count = offer ? offer.starred + offer.dismissed : 0;
  if (busy)
    return (
      <>
        <button type="button" disabled>
          {REHEARSAL.rehearsing}
        </button>
        <button type="button" onClick={onStop}>
          {REHEARSAL.stop}
        </button>
      </>
    );
  const price = offer && (reckoning ? REHEARSAL.reckoning : priceOf(offer.spend));
  return (
    <button
      type="button"
      aria-describedby="rehearse-hint"
      disabled={count === 0 || reckoning}
      onClick={onRehearse}
    >
      {price && count > 0 ? REHEARSAL.rehearseWith({ count, price }) : REHEARSAL.rehearse}
    </button>
  );
}

function priceOf(spend: Spend): string {
  const { usd, promptTokens, completionTokens } = spend;
  return usd === 0 || promptTokens + completionTokens === 0 ? REHEARSAL.free : formatEstimate(spend);
}

/** What can be rehearsed, and what came of it. */
export function RehearsalPanel({ offer, busy, result, outdated, problem, onAct }: RehearsalProps) {
  const state = result ? resultState(result) : offer && offerState(offer);
  return (
    <section class="rehearsal" aria-label={REHEARSAL.heading} aria-busy={busy}>
      <p id="rehearse-hint" class="hint">
        {REHEARSAL.hint}
      </p>
      {problem !== '' && (
        <Banner
          {...{ tone: 'problem', text: problem }}
          action={{ label: REHEARSAL.again, onClick: () => onAct({ does: 'again' }) }}
        />
      )}
      {state && problem === '' && (
        <Banner
          {...{ tone: state.tone, text: state.text }}
          action={{ label: state.label, onClick: () => onAct(state.action) }}
        />
      )}
      <div aria-live="polite">{result && <p class="summary">{rehearsalSummary(result.papers)}</p>}</div>
      {result && result.papers.length > 0 && (
        <>
          {result.by === 'model' && <p class="hint">{costOf(result)}</p>}
          {outdated && <p class="hint">{REHEARSAL.outdated}</p>}
          {result.papers.some(({ after }) => after) && <RehearsalTable {...result} />}
        </>
      )}
    </section>
  );
}

function costOf({ spend, papers }: Rehearsal): string {
  if (spend.promptTokens + spend.completionTokens > 0) return REHEARSAL.cost({ spend: formatSpend(spend) });
  return papers.every(({ after }) => after) ? REHEARSAL.allKnown : REHEARSAL.nothingSpent;
}
