import type { ComponentChildren } from 'preact';
import { canAsk } from '../lib/providers/saved-key';
import type { SettingsChange } from '../lib/settings/settings';
import { Banner } from './banner';
import { DailySection, type DailySectionProps } from './daily-section';
import { DataSection, type DataSectionProps } from './data-section';
import { FollowSection, type FollowSectionProps } from './follow-section';
import { KeysSection } from './keys-section';
import { OptionsForm, type OptionsFormProps } from './options-form';
import { PageHeader } from './page-header';
import { PrivacyNote } from './privacy-note';
import { ReadingSection } from './reading-section';
import { TasteSection, type TasteSectionProps } from './taste-section';
import { COMMON } from './words/common';
import { OPTIONS } from './words/options';

type SavedAtOnce = 'keymap' | 'view' | 'learn' | 'thrifty' | 'recallToKeep';

export interface OptionsPageProps extends OptionsFormProps {
  /** Where criteria are written: a section of its own, which saves by itself. */
  criteria: ComponentChildren;
  /** Null until they are known. */
  follow: FollowSectionProps | null;
  /** Null until it is known. */
  daily: DailySectionProps | null;
  taste: Omit<TasteSectionProps, 'settings' | 'criteria' | 'onChange'>;
  /** What is saved as soon as it is changed. */
  onSettings(change: Pick<SettingsChange, SavedAtOnce>): void;
  /** Address that the browser does not let Winnow reach; empty where there is none. */
  blocked: string;
  onAllow(): void;
  data: Omit<DataSectionProps, 'criteria'>;
  /** Another one has the form begin anew, with what is saved now. */
  edition: number;
}

/** The settings, in one column: the key comes first because it is all that a newcomer needs. */
export function OptionsPage({
  blocked,
  onAllow,
  onSettings,
  criteria,
  follow,
  daily,
  taste,
  data,
  edition,
  ...form
}: OptionsPageProps) {
  return (
    <div class="sheet">
      <PageHeader title={OPTIONS.heading} />
      <main>
        {form.reply.keys.length === 0 && !canAsk(form.reply) && <p class="lead">{OPTIONS.lead}</p>}
        {form.reply.notices.map((text) => (
          <Banner key={text} tone="problem" text={text} />
        ))}
        {blocked !== '' && (
          <Banner
            tone="problem"
            text={OPTIONS.blocked({ host: blocked })}
            action={{ label: COMMON.allow, onClick: onAllow }}
          />
        )}
        <OptionsForm key={edition} {...form} />
        {criteria}
        {follow && <FollowSection {...follow} />}
        {daily && <DailySection {...daily} />}
        <TasteSection
          {...{ ...taste, settings: form.reply.settings, criteria: form.reply.criteria }}
          onChange={onSettings}
        />
        <ReadingSection
          seenByScroll={form.reply.settings.view.seenByScroll}
          onChange={(seenByScroll) => onSettings({ view: { seenByScroll } })}
        />
        <KeysSection keymap={form.reply.settings.keymap} onChange={(keymap) => onSettings({ keymap })} />
        <DataSection {...data} criteria={form.reply.criteria} />
        <PrivacyNote />
      </main>
    </div>
  );
}
