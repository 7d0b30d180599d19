import { OPTIONS } from './words/options';

/** What leaves the computer, and what a score is worth. Every sentence is a promise that a test holds. */
export function PrivacyNote() {
  return (
    <div class="notes">
      <section class="section">
        <h2>{OPTIONS.privacy}</h2>
        <p>{OPTIONS.privacyText}</p>
      </section>
      <section class="section">
        <h2>{OPTIONS.worth}</h2>
        <p>{OPTIONS.worthText}</p>
      </section>
    </div>
  );
}
