/** What popup, options, digest and welcome page look like: Preact, props only. */

import type { Spend } from '../lib/ledger/spend';
import type { RunStatus } from '../lib/messages/listing';
import type { SettingsReply } from '../lib/messages/requests';
import type { SettingsChange } from '../lib/settings/settings';
import { Banner } from './banner';
import { CheckBox } from './check-box';
import { CriteriaSection, type CriteriaSectionProps } from './criteria-section';
import { CutOffs } from './cut-offs';
import { PageHeader } from './page-header';
import { SpendLine } from './spend-line';

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
  const notice = page?.status?.notice;
  const allow = { label: 'Allow', onClick: on.onAllowArxiv };
  const addKey = { label: 'Add a model key', onClick: on.onOptions };
  return (
    <>
      <PageHeader title="Winnow">
        <button type="button" class="small" onClick={on.onDigest}>
          {waiting > 0 ? `Digest (${waiting} new)` : 'Digest'}
        </button>
        <button type="button" class="small" onClick={on.onOptions}>
          Settings
        </button>
      </PageHeader>
      <main>
        {problem !== '' && <Banner tone="problem" text={problem} />}
        {!arxivAllowed && <Banner tone="problem" text="Winnow may not read arXiv." action={allow} />}
        <section class="section">
          <CheckBox
            {...{ id: 'enabled', label: 'Score arXiv listings', checked: settings.enabled }}
            hint={settings.enabled ? null : 'Off: arXiv’s pages stay as they are.'}
            onChange={(enabled) => on.onSettings({ enabled })}
          />
          {page && <SpendLine {...page} dailyCapUsd={settings.dailyCapUsd} />}
          {notice && <Banner tone="info" text={notice.text} />}
          {!keyed && (
            <Banner
              tone="info"
              text="No model key yet: papers are ranked by keywords, on this device, at no cost."
              action={addKey}
            />
          )}
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
