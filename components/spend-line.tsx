import { Fragment } from 'preact';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import type { Spend } from '../lib/ledger/spend';
import type { RunStatus } from '../lib/messages/listing';

export interface SpendLineProps {
  /** Status of the listing in this tab; null where it shows none. */
  status: RunStatus | null;
  today: Spend;
  dailyCapUsd: number;
}

/** What this page and today cost. */
export function SpendLine({ status, today, dailyCapUsd }: SpendLineProps) {
  const limit = today.usd === null ? '' : ` of your ${formatDollars(dailyCapUsd)} limit`;
  return (
    <div class="spend">
      {status ? <PageLine status={status} /> : <p>This tab shows no arXiv listing.</p>}
      <p>
        Today: {formatSpend(today)}
        {limit}
      </p>
    </div>
  );
}

function PageLine({ status }: { status: RunStatus }) {
  const asked = status.total - status.unasked;
  const going = status.phase === 'running' || status.phase === 'waiting';
  const { promptTokens, completionTokens } = status.page;
  const spent = asked > 0 || promptTokens + completionTokens > 0;
  return (
    <>
      <p>
        This page: <Counts {...status} />
        {spent && ` · ${formatSpend(status.page)}`}
      </p>
      {going && (
        <progress
          max={Math.max(asked, 1)}
          value={asked - status.owed}
          aria-label="Papers done on this page"
        />
      )}
      {status.owed > 0 && <p class="quiet">Still to come: about {formatSpend(status.estimate)}</p>}
    </>
  );
}

/** `63 papers, 55 scored, 0 failed`, and what else there is; no number is torn from its word. */
function Counts({ phase, total, scored, remembered, stale, failed, owed }: RunStatus) {
  const parts = [`${total} ${total === 1 ? 'paper' : 'papers'}`];
  if (phase === 'keyword' && scored + stale + failed + owed === 0) parts.push('ranked by keywords');
  else parts.push(`${scored} scored`, `${failed} failed`);
  if (owed > 0) parts.push(`${owed} to go`);
  if (remembered > 0) parts.push(`${remembered} remembered`);
  if (stale > 0) parts.push(`${stale} of earlier criteria`);
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ', '}
      <span class="whole">{part}</span>
    </Fragment>
  ));
}
