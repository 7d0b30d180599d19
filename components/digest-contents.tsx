import { readable } from '../lib/digest/tex-parts';
import type { DigestPaper } from '../lib/papers/digest';
import { paperPlace } from './paper-article';
import { TexText } from './tex-text';
import { DIGEST } from './words/digest';

/** All titles with their authors; each leads to its paper. */
export function DigestContents({ papers }: { papers: readonly DigestPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <nav class="contents" aria-label={DIGEST.contents}>
      <h2>{DIGEST.contents}</h2>
      <ol>
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={`#${paperPlace(paper)}`}>
              <TexText text={paper.title} />
            </a>
            <span class="quiet">{names(paper.authors.map(readable))}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function names(authors: readonly string[]): string {
  return authors.length > 6
    ? DIGEST.namesAndMore({ names: authors.slice(0, 5).join(', '), count: authors.length - 5 })
    : authors.join(', ');
}
