import { PageHeader } from './page-header';

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
      <PageHeader title="Winnow for arXiv" />
      <main>
        <p class="lead">Scores the papers on an arXiv listing against what you want to read, in the page.</p>
        <ol class="steps">
          <li>
            <h2>Open a listing</h2>
            <p>
              For example <a href={listing}>today’s new papers in machine learning</a>. Winnow ranks it by
              keywords right away, on this computer, at no cost.
            </p>
          </li>
          <li>
            <h2>Say what you want to read</h2>
            <p>
              Winnow’s button in the browser’s toolbar opens your criteria. There is a text to start from:
              replace it with your own words and save.
            </p>
          </li>
          <li>
            <h2>Add a model key, or not</h2>
            <p>
              With a key of your own, a language model scores each paper for relevance and novelty and says
              why. Winnow stops at {dailyLimit} a day unless you say otherwise.
            </p>
            <button type="button" onClick={onOptions}>
              Add a model key
            </button>
          </li>
        </ol>
      </main>
    </div>
  );
}
