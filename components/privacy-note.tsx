import { OPTIONS } from './words/options';

/** What leaves the computer, what a score is worth, and whose work is in it. Every sentence is a promise that a test holds. */
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
      <p class="hint">
        <a href="/licences.html" target="_blank" rel="noopener">
          {OPTIONS.licences}
        </a>
      </p>
    </div>
  );
}
