import { useRef } from 'preact/hooks';
import { readable } from '../lib/digest/tex-parts';
import type { TopicGroup } from '../lib/digest/topic-groups';
import type { DigestPaper } from '../lib/papers/digest';
import { paperPlace } from './paper-article';
import { TexText } from './tex-text';
import { topicPlace } from './topic-place';
import { useOpenForPrint } from './use-open-for-print';
import { DIGEST } from './words/digest';

export interface DigestContentsProps {
  papers: readonly DigestPaper[];
  /** Where they stand by topic; null where they are one list. */
  groups: readonly TopicGroup[] | null;
}

/** All titles with their authors, in one list or by topic; each leads to its paper. Folded: the papers come first. */
export function DigestContents({ papers, groups }: DigestContentsProps) {
  const part = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(part);
  if (papers.length === 0) return null;
  return (
    <nav class="contents" aria-label={DIGEST.contents}>
      <details ref={part}>
        <summary>
          <h2>{DIGEST.contents}</h2>
        </summary>
        {groups ? (
          groups.map((group, i) => (
            <div key={group.topic}>
              <h3>
                <a href={`#${topicPlace(i)}`}>
                  {DIGEST.topic({ topic: group.topic || DIGEST.noTopic, count: group.papers.length })}
                </a>
              </h3>
              <Titles papers={group.papers} />
            </div>
          ))
        ) : (
          <Titles papers={papers} />
        )}
      </details>
    </nav>
  );
}

function Titles({ papers }: { papers: readonly DigestPaper[] }) {
  return (
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
  );
}

function names(authors: readonly string[]): string {
  return authors.length > 6
    ? DIGEST.namesAndMore({ names: authors.slice(0, 5).join(', '), count: authors.length - 5 })
    : authors.join(', ');
}
