import { PageHeader } from './page-header';
import { RichText } from './rich-text';
import { COMMON } from './words/common';
import { WELCOME } from './words/welcome';

export interface WelcomePageProps {
  /** A listing to begin with. */
  listing: string;
  /** What may be spent on one day before the reader has set a limit, as shown. */
  dailyLimit: string;
  onOptions(): void;
}

/** Shown once, after the first install. */
export function WelcomePage({ listing, dailyLimit, onOptions }: WelcomePageProps) {
  return (
    <div class="sheet">
      <PageHeader title={WELCOME.heading} />
      <main>
        <p class="lead">{WELCOME.lead}</p>
        <ol class="steps">
          <li>
            <h2>{WELCOME.openListing}</h2>
            <p>
              <RichText text={WELCOME.openListingHow} parts={[(words) => <a href={listing}>{words}</a>]} />
            </p>
          </li>
          <li>
            <h2>{WELCOME.writeCriteria}</h2>
            <p>{WELCOME.writeCriteriaHow}</p>
          </li>
          <li>
            <h2>{WELCOME.addKey}</h2>
            <p>{WELCOME.addKeyHow({ limit: dailyLimit })}</p>
            <button type="button" onClick={onOptions}>
              {COMMON.addKey}
            </button>
          </li>
        </ol>
      </main>
    </div>
  );
}
