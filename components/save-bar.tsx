import { OPTIONS } from './words/options';

/** What happened last, in one sentence. */
export interface Outcome {
  tone: 'quiet' | 'good' | 'problem';
  text: string;
}

export interface SaveBarProps {
  outcome: Outcome;
  /** Where to go on from here, once all is saved and ready; null before. */
  listing: string | null;
  onTest(): void;
}

/** The one Save of the form, always in view, and what came of it. */
export function SaveBar({ outcome, listing, onTest }: SaveBarProps) {
  return (
    <div class="save-bar">
      <button type="submit" class="primary">
        {OPTIONS.save}
      </button>
      <button type="button" onClick={onTest}>
        {OPTIONS.test}
      </button>
      <p class={`outcome outcome-${outcome.tone}`} role="status">
        {outcome.text}
      </p>
      {listing && (
        <a class="button" href={listing} target="_blank" rel="noreferrer">
          {OPTIONS.openListing}
        </a>
      )}
    </div>
  );
}
