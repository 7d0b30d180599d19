import { canAsk } from '../lib/providers/saved-key';
import { Banner } from './banner';
import { DailySection, type DailySectionProps } from './daily-section';
import { KeysSection, type KeysSectionProps } from './keys-section';
import { OptionsForm, type OptionsFormProps } from './options-form';
import { PageHeader } from './page-header';
import { PrivacyNote } from './privacy-note';
import { COMMON } from './words/common';
import { OPTIONS } from './words/options';

export interface OptionsPageProps extends OptionsFormProps {
  /** Null until it is known. */
  daily: DailySectionProps | null;
  onKeys: KeysSectionProps['onChange'];
  /** Address that the browser does not let Winnow reach; empty where there is none. */
  blocked: string;
  onAllow(): void;
}

/** The settings, in one column: the key comes first because it is all that a newcomer needs. */
export function OptionsPage({ blocked, onAllow, onKeys, daily, ...form }: OptionsPageProps) {
  return (
    <div class="sheet">
      <PageHeader title={OPTIONS.heading} />
      <main>
        {form.reply.key === null && !canAsk(form.reply) && <p class="lead">{OPTIONS.lead}</p>}
        {blocked !== '' && (
          <Banner
            tone="problem"
            text={OPTIONS.blocked({ host: blocked })}
            action={{ label: COMMON.allow, onClick: onAllow }}
          />
        )}
        <OptionsForm {...form} />
        {daily && <DailySection {...daily} />}
        <KeysSection keymap={form.reply.settings.keymap} onChange={onKeys} />
        <PrivacyNote />
      </main>
    </div>
  );
}
