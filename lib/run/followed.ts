import { sameTitle } from '../papers/same-title';
import type { FollowedScore } from '../store/followed-rows';
import type { Source } from '../store/followed-sources';
import type { FollowedWord, Mark } from './mark';

/** What followed digests say of the papers of a page. */
export interface Followed {
  /** By arXiv id; of the papers of which none says anything, nothing. The first is the one that is shown, where any is. */
  words: ReadonlyMap<string, readonly FollowedWord[]>;
  /** Papers whose first word comes before the reader's own score, which is not bought for that reason. */
  instead: ReadonlySet<string>;
}

export const NOTHING_FOLLOWED: Followed = { words: new Map(), instead: new Set() };

/**
 * Binds what was kept of digests to the papers of a page: by id, and only where the title is the paper's own. Whose scores
 * come in place of the reader's has its say first, else whoever was followed first. Pure.
 *
 * @param sources in the order in which they were followed
 */
export function bindFollowed(
  sources: readonly Pick<Source, 'id' | 'name' | 'place'>[],
  scores: ReadonlyMap<string, readonly FollowedScore[]>,
  papers: readonly { id: string; title: string }[],
): Followed {
  const isFirst = ({ place }: Pick<Source, 'place'>) => place === 'instead';
  const ordered = [...sources.filter(isFirst), ...sources.filter((source) => !isFirst(source))];
  const words = new Map<string, FollowedWord[]>();
  const instead = new Set<string>();
  for (const { id, title } of papers) {
    const said = scores.get(id)?.filter((score) => sameTitle(score.title, title)) ?? [];
    const theirs = ordered.flatMap((source) => {
      const score = said.find((each) => each.source === source.id);
      return score ? [{ source, score }] : [];
    });
    const [first] = theirs;
    if (!first) continue;
    words.set(
      id,
      theirs.map(({ source, score }) => wordOf(source.name, score)),
    );
    if (isFirst(first.source)) instead.add(id);
  }
  return { words, instead };
}

function wordOf(name: string, { relevance, novelty, comment, model, day }: FollowedScore): FollowedWord {
  return { name, relevance, novelty, comment, model, day };
}

/**
 * The reader's own mark with what followed digests say of the paper: beside a score of today, in place of anything else;
 * in place of all where the reader wants that.
 */
export function withFollowed(own: Mark, { words, instead }: Followed): Mark {
  const said = words.get(own.id);
  const first = said?.[0];
  if (!said || !first) return own;
  const isOfToday = own.state === 'scored' && own.stale === null;
  if (isOfToday && !instead.has(own.id)) return { ...own, followed: said };
  const { name: model, relevance, novelty, comment } = first;
  return {
    ...{ id: own.id, state: 'scored', relevance, novelty, comment, model },
    ...{ stale: 'followed', flagged: false, second: false, followed: said, own },
  };
}

/** How many papers show the score of each followed digest, the most first. */
export function countFollowed(marks: Iterable<Mark>): { name: string; papers: number }[] {
  const counts = new Map<string, number>();
  for (const mark of marks)
    if (mark.state === 'scored' && mark.stale === 'followed')
      counts.set(mark.model, (counts.get(mark.model) ?? 0) + 1);
  return [...counts].map(([name, papers]) => ({ name, papers })).sort((a, b) => b.papers - a.papers);
}
