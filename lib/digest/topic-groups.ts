import type { Digest, DigestPaper } from '../papers/digest';
import { criteriaTopics } from './criteria-topics';
import { namedTopics } from './named-topics';
import { promptCriteria } from './prompt-criteria';

/** Papers that stand under one topic. */
export interface TopicGroup {
  /** Empty for the papers that belong to none. */
  topic: string;
  papers: DigestPaper[];
}

/** The groups of a digest, none of them empty, each paper in one; null where it is one list. */
export function topicGroups({ topics, papers }: Pick<Digest, 'topics' | 'papers'>): TopicGroup[] | null {
  if (!topics) return null;
  const groups = new Map<string, DigestPaper[]>([...topics, ''].map((topic) => [topic, []]));
  for (const paper of papers) {
    const own = groups.get(paper.topics?.[0] ?? '') ?? groups.get('');
    own?.push(paper);
  }
  return [...groups]
    .map(([topic, some]) => ({ topic, papers: some }))
    .filter((group) => group.papers.length > 0);
}

/** What a program or a reader can know of topics: of papers, of their order, and of the criteria. */
type Known = Pick<Digest, 'papers' | 'prompt' | 'topics'>;

/**
 * The same with the topics of all papers whose reasons name one, and of those that had theirs already. The order is that
 * which they came in, or else that of the criteria. Where criteria have no names, what reasons begin with is a topic once
 * two papers share it.
 */
export function nameTopics<T extends Known>(known: T): T {
  const criteria = criteriaTopics(promptCriteria(known.prompt?.user ?? ''));
  const told = known.papers.map((paper) => paper.topics ?? namedTopics(paper.comment, criteria));
  const counts = new Map<string, number>();
  for (const name of told.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isTopic = (name: string) => criteria.length > 0 || (counts.get(name) ?? 0) > 1;
  const papers = known.papers.map((paper, i): DigestPaper => {
    const topics = paper.topics ?? told[i]?.filter(isTopic) ?? [];
    return topics.length > 0 ? { ...paper, topics } : paper;
  });
  const order = [...(known.topics ?? []), ...criteria.map(({ name }) => name)];
  const topics = [...new Set([...order, ...papers.flatMap((paper) => paper.topics ?? [])])];
  return { ...known, papers, topics };
}

/** The order of topics of papers in which each begins a group; undefined where none of them has one. */
export function topicOrder(papers: readonly DigestPaper[], order: readonly string[]): string[] | undefined {
  const first = new Set(papers.flatMap((paper) => paper.topics?.[0] ?? []));
  const topics = [...new Set([...order, ...first])].filter((topic) => first.has(topic));
  return topics.length > 0 ? topics : undefined;
}
