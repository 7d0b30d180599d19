import type { TopicGroup } from '../lib/digest/topic-groups';
import type { DigestPaper } from '../lib/papers/digest';
import { PaperArticle } from './paper-article';
import { topicPlace } from './topic-place';
import { DIGEST } from './words/digest';

export interface DigestPapersProps {
  papers: readonly DigestPaper[];
  /** Where they stand by topic; null where they are one list. */
  groups: readonly TopicGroup[] | null;
}

/** The papers as something to read, in one list or by topic. */
export function DigestPapers({ papers, groups }: DigestPapersProps) {
  if (papers.length === 0) return null;
  if (!groups)
    return (
      <>
        <h2 class="unseen">{DIGEST.papers}</h2>
        <Articles papers={papers} />
      </>
    );
  return (
    <>
      {groups.map((group, i) => (
        <section key={group.topic} class="topic" aria-labelledby={topicPlace(i)}>
          <h2 id={topicPlace(i)}>{group.topic || DIGEST.noTopic}</h2>
          <Articles papers={group.papers} />
        </section>
      ))}
    </>
  );
}

function Articles({ papers }: { papers: readonly DigestPaper[] }) {
  return (
    <>
      {papers.map((paper) => (
        <PaperArticle key={paper.id} paper={paper} />
      ))}
    </>
  );
}
