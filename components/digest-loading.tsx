import { DIGEST } from './words/digest';

/** What stands in place of a digest until it is there: a sentence, and the outline of its first papers. */
export function DigestLoading() {
  return (
    <div class="loading">
      <p class="quiet" role="status">
        {DIGEST.loading}
      </p>
      {[1, 2, 3].map((n) => (
        <div key={n} class="outline" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
