import { Fragment } from 'preact';
import { isolated } from '../lib/base/text-direction';
import { formatPrice, formatSpend } from '../lib/ledger/format-spend';
import type { Spend } from '../lib/ledger/spend';
import type { RunStatus } from '../lib/messages/listing';
import { RichText } from './rich-text';
import { COMMON } from './words/common';
import { POPUP } from './words/popup';

export interface SpendLineProps {
  /** Status of the listing in this tab; null where there is nothing to count. */
  status: RunStatus | null;
  today: Spend;
  dailyCapUsd: number;
}

/** What this page and today cost. */
export function SpendLine({ status, today, dailyCapUsd }: SpendLineProps) {
  const spend = formatSpend(today);
  const limit = formatPrice(dailyCapUsd);
  return (
    <div class="spend">
      {status && status.total > 0 && <PageLine status={status} />}
      <p>{today.usd === null ? POPUP.today({ spend }) : POPUP.todayOfLimit({ spend, limit })}</p>
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
        <RichText text={POPUP.thisPage} parts={[() => <Counts {...status} />]} />
        {spent && ' · '}
        {spent && <span class="whole">{formatSpend(status.page)}</span>}
      </p>
      {going && <progress max={Math.max(asked, 1)} value={asked - status.owed} aria-label={POPUP.progress} />}
      {status.owed > 0 && <p class="quiet">{POPUP.stillToCome({ spend: formatSpend(status.estimate) })}</p>}
    </>
  );
}

/** `63 papers, 55 scored, 0 failed`, and what else there is; no number is torn from its word. */
function Counts({ phase, total, scored, remembered, stale, failed, owed, unasked, ...rest }: RunStatus) {
  const { followed = [] } = rest;
  const parts = [COMMON.papers({ count: total })];
  if (phase === 'keyword' && scored + stale + failed + owed + followed.length === 0)
    parts.push(POPUP.rankedByKeywords);
  else if (scored + failed > 0) parts.push(POPUP.scored({ scored }), POPUP.failed({ failed }));
  if (owed > 0) parts.push(POPUP.owed({ owed }));
  if (unasked > 0 && phase !== 'keyword') parts.push(POPUP.unasked({ unasked }));
  if (remembered > 0) parts.push(POPUP.remembered({ remembered }));
  if (stale > 0) parts.push(POPUP.stale({ stale }));
  for (const { name, papers } of followed) parts.push(POPUP.followed({ papers, name: isolated(name) }));
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ', '}
      <span class="whole">{part}</span>
    </Fragment>
  ));
}
