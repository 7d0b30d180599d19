import { canAsk } from '../lib/providers/saved-key';
import { Banner } from './banner';
import { DailySection, type DailySectionProps } from './daily-section';
import { OptionsForm, type OptionsFormProps } from './options-form';
import { PageHeader } from './page-header';
import { PrivacyNote } from './privacy-note';

export interface OptionsPageProps extends OptionsFormProps {
  /** Null until it is known. */
  daily: DailySectionProps | null;
  /** Address that the browser does not let Winnow reach; empty where there is none. */
  blocked: string;
  onAllow(): void;
}

/** The settings, in one column: the key comes first because it is all that a newcomer needs. */
export function OptionsPage({ blocked, onAllow, daily, ...form }: OptionsPageProps) {
  return (
    <div class="sheet">
      <PageHeader title="Winnow settings" />
      <main>
        {form.reply.key === null && !canAsk(form.reply) && (
          <p class="lead">
            Choose a provider, paste a key and save. That is all Winnow needs to score papers with a model.
          </p>
        )}
        {blocked !== '' && (
          <Banner
            tone="problem"
            text={`Your browser has not let Winnow reach ${blocked} yet.`}
            action={{ label: 'Allow', onClick: onAllow }}
          />
        )}
        <OptionsForm {...form} />
        {daily && <DailySection {...daily} />}
        <PrivacyNote />
      </main>
    </div>
  );
}
