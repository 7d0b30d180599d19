/** What popup, options, digest and welcome page look like: Preact, props only. */

import { priceOf } from '../lib/ledger/price';
import type { Spend } from '../lib/ledger/spend';
import type { RunStatus } from '../lib/messages/listing';
import type { SettingsReply } from '../lib/messages/requests';
import { billingOf, localName } from '../lib/providers/local-billing';
import type { SettingsChange } from '../lib/settings/settings';
import { Banner } from './banner';
import { CheckBox } from './check-box';
import { CriteriaSection, type CriteriaSectionProps } from './criteria-section';
import { CutOffs } from './cut-offs';
import { PageHeader } from './page-header';
import { SpendLine } from './spend-line';
import { COMMON } from './words/common';
import { POPUP } from './words/popup';

export interface PopupProps {
  reply: SettingsReply;
  /** Whether a saved key fits the base URL. */
  keyed: boolean;
  /** Null until it is known. */
  page: { status: RunStatus | null; today: Spend } | null;
  arxivAllowed: boolean;
  /** Relevant papers that the daily run found and nobody has looked at: the number on the toolbar icon. */
  waiting: number;
  /** A request that failed, in one plain sentence; empty where none did. */
  problem: string;
  criteria: CriteriaSectionProps;
  onSettings(change: SettingsChange): void;
  onAllowArxiv(): void;
  onOptions(): void;
  onDigest(): void;
}

/** What is behind the toolbar button: on or off, what it costs, the criteria, the cut-offs. */
export function Popup({ reply, keyed, page, arxivAllowed, waiting, problem, criteria, ...on }: PopupProps) {
  const { settings } = reply;
  const { baseUrl, model, localBilling } = settings;
  const unsaid = billingOf(baseUrl, model, localBilling) === 'unknown' && !priceOf(baseUrl, model, settings);
  const mayBill = unsaid ? localName(baseUrl) : null;
  const notice = page?.status?.notice;
  const allow = { label: COMMON.allow, onClick: on.onAllowArxiv };
  const addKey = { label: COMMON.addKey, onClick: on.onOptions };
  return (
    <>
      <PageHeader title={COMMON.winnow}>
        <button type="button" class="small" onClick={on.onDigest}>
          {waiting > 0 ? POPUP.digestNew({ waiting }) : POPUP.digest}
        </button>
        <button type="button" class="small" onClick={on.onOptions}>
          {POPUP.settings}
        </button>
      </PageHeader>
      <main>
        {problem !== '' && <Banner tone="problem" text={problem} />}
        {!arxivAllowed && <Banner tone="problem" text={POPUP.arxivForbidden} action={allow} />}
        <section class="section">
          <CheckBox
            {...{ id: 'enabled', label: POPUP.scoreListings, checked: settings.enabled }}
            hint={settings.enabled ? null : POPUP.scoringOff}
            onChange={(enabled) => on.onSettings({ enabled })}
          />
          {page && <SpendLine {...page} dailyCapUsd={settings.dailyCapUsd} />}
          {page?.status && criteria.choices.length > 1 && (
            <p class="hint">{POPUP.pageCriteria({ name: page.status.criteria })}</p>
          )}
          {notice && <Banner tone="info" text={notice.text} />}
          {mayBill !== null && (
            <Banner
              tone="info"
              text={POPUP.mayBill({ port: mayBill })}
              action={{ label: POPUP.say, onClick: on.onOptions }}
            />
          )}
          {!keyed && <Banner tone="info" text={POPUP.noKey} action={addKey} />}
        </section>
        <CriteriaSection {...criteria} />
        <CutOffs
          {...{ view: settings.view, keyless: !keyed }}
          onChange={(change) => on.onSettings({ view: change })}
        />
      </main>
    </>
  );
}
