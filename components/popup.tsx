/** What popup, options, digest and welcome page look like: Preact, props only. */

import { useState } from 'preact/hooks';
import type { ListedDays } from '../lib/criteria/starting-points/own-listing';
import { priceOf } from '../lib/ledger/price';
import type { Spend } from '../lib/ledger/spend';
import type { PageAnswer, PageStatus } from '../lib/messages/listing';
import type { SettingsReply } from '../lib/messages/requests';
import { billingOf, localName } from '../lib/providers/local-billing';
import type { Settings, SettingsChange } from '../lib/settings/settings';
import { Banner } from './banner';
import { CheckBox } from './check-box';
import { CriteriaEdit } from './criteria-edit';
import { CriteriaPicker } from './criteria-picker';
import { type CriteriaSectionProps, NewCriteria } from './criteria-section';
import { CutOffs } from './cut-offs';
import { Fold } from './fold';
import { orMore } from './or-more';
import { type Glance, type GlanceAction, glanceOf } from './page-glance';
import { PageHeader } from './page-header';
import { SpendLine } from './spend-line';
import { useMedia } from './use-media';
import { COMMON } from './words/common';
import { POPUP } from './words/popup';

export interface PopupProps {
  reply: SettingsReply;
  /** Whether a saved key fits the base URL. */
  keyed: boolean;
  /** Null until it is known. */
  page: { status: PageStatus | null; today: Spend; hasPapers: boolean } | null;
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
  /** Has the page in this tab go on. */
  onAnswer(answer: PageAnswer): void;
  onReload(): void;
  /** What is new was read. */
  onNewsRead(): void;
  /** Opens the listing that the criteria are about: today's, or that of the last days. */
  onListing(of: ListedDays): void;
}

/** What is behind the toolbar button: how this page stands, at a glance, and behind two folds what can be changed. */
export function Popup({ reply, keyed, page, arxivAllowed, waiting, problem, criteria, ...on }: PopupProps) {
  const [cutting, setCutting] = useState(false);
  // A toolbar popup is never wider; in a tab there is room for the editor.
  const roomy = useMedia('(min-width: 801px)');
  const { settings } = reply;
  const { enabled, view } = settings;
  const status = page?.status ?? null;
  const act: Record<GlanceAction, () => void> = {
    allow: on.onAllowArxiv,
    options: on.onOptions,
    listing: () => on.onListing('new'),
    recent: () => on.onListing('pastweek'),
    reload: on.onReload,
    approve: () => on.onAnswer({ type: 'approve', papers: null }),
    stop: () => on.onAnswer({ type: 'stop' }),
    resume: () => on.onAnswer({ type: 'resume' }),
    cutOffs: () => setCutting(true),
  };
  const { hasPapers = false } = page ?? {};
  const glance = page || !arxivAllowed ? glanceOf({ arxivAllowed, enabled, keyed, status, hasPapers }) : null;
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
        {[problem, ...reply.notices].filter(Boolean).map((text) => (
          <Banner key={text} tone="problem" text={text} />
        ))}
        {reply.unreadVersion !== null && (
          <Banner
            tone="info"
            text={POPUP.whatsNew({ version: reply.unreadVersion, news: POPUP.news })}
            action={{ label: POPUP.newsRead, onClick: on.onNewsRead }}
          />
        )}
        <section class="section glance">
          {glance && <GlanceLine {...glance} onAct={(does) => act[does]()} />}
          {page && (
            <SpendLine
              {...{ today: page.today, dailyCapUsd: settings.dailyCapUsd }}
              status={enabled ? status : null}
            />
          )}
          {status && enabled && status.newToMe > 0 && (
            <p class="hint">{POPUP.newToMe({ count: status.newToMe })}</p>
          )}
          <MayBill {...{ settings, onOptions: on.onOptions }} />
          <CriteriaPicker
            {...{ choices: criteria.choices, picked: criteria.criteria.id, activeName: criteria.activeName }}
            onPick={criteria.onPick}
          />
          {status && criteria.choices.length > 1 && status.criteria !== criteria.activeName && (
            <p class="hint">{`${POPUP.pageCriteria({ name: status.criteria })} ${POPUP.byCategory}`}</p>
          )}
          <CheckBox
            {...{ id: 'enabled', label: POPUP.scoreListings, checked: enabled }}
            hint={enabled ? null : POPUP.scoringOff}
            onChange={(enabled) => on.onSettings({ enabled })}
          />
        </section>
        <Fold summary={POPUP.edit(criteria.criteria)} open={roomy || criteria.state !== 'saved'}>
          <NewCriteria onNew={criteria.onNew} />
          <CriteriaEdit {...criteria} />
        </Fold>
        <Fold
          summary={POPUP.cutOffs({ relevance: orMore(view.minRelevance), novelty: orMore(view.minNovelty) })}
          open={roomy || cutting}
        >
          <CutOffs {...{ view, keyless: !keyed }} onChange={(change) => on.onSettings({ view: change })} />
        </Fold>
      </main>
    </>
  );
}

function GlanceLine({ tone, text, action, onAct }: Glance & { onAct(does: GlanceAction): void }) {
  const button = action && { label: action.label, onClick: () => onAct(action.does) };
  return (
    <div class={`glance-${tone}`}>
      <Banner
        tone={tone === 'problem' ? 'problem' : 'info'}
        text={text}
        {...(button ? { action: button } : {})}
      />
    </div>
  );
}

/** A server on this computer may hand on what it is asked to a service that bills: only the reader knows. */
function MayBill({ settings, onOptions }: { settings: Settings; onOptions(): void }) {
  const { baseUrl, model, localBilling } = settings;
  const unsaid = billingOf(baseUrl, model, localBilling) === 'unknown' && !priceOf(baseUrl, model, settings);
  const port = unsaid ? localName(baseUrl) : null;
  if (port === null) return null;
  const action = { label: POPUP.say, onClick: onOptions };
  return <Banner tone="info" text={POPUP.mayBill({ port })} action={action} />;
}
