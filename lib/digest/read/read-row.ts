import * as v from 'valibot';
import { wholeNames } from '../../arxiv/split-names';
import { NamesValue, RecordValue, ScoreValue, TextsValue, TextValue } from './json-values';
import type { RawPaper } from './raw-paper';

/** Names of capitals that are no scores of their own. */
const NO_AXES: ReadonlySet<string> = new Set([
  'ARXIVID',
  'ARXIV_ID',
  'ID',
  'RELEVANCE',
  'NOVELTY',
  'VERSION',
  'YEAR',
]);

/**
 * A paper in the words of others: `ARXIVID`, `arxiv_id` or `id`, capitals or not; of a name that stands there twice the one
 * in capitals, which is the model's. What is no entry at all says nothing, and is left out with those that say too little.
 *
 * @param topicName the name of a topic by its id
 */
export function readRow(value: unknown, topicName: (id: string) => string): RawPaper {
  // What is null says nothing, also beside the same in capitals.
  const row = Object.entries(v.parse(RecordValue, value)).filter(([, each]) => each != null);
  const capitals = row.filter(([name]) => name === name.toUpperCase());
  const named = new Map([...row, ...capitals].map(([name, each]) => [name.toLowerCase(), each]));
  const first = (...names: string[]) =>
    names.map((name) => named.get(name)).find((each) => each !== undefined);
  const text = (...names: string[]) => v.parse(TextValue, first(...names));
  const texts = (...names: string[]) => v.parse(TextsValue, first(...names));
  const relevance = v.parse(ScoreValue, first('relevance') ?? null);
  const novelty = v.parse(ScoreValue, first('novelty') ?? null);
  const primary =
    text('primary_topic_label', 'primary_topic', 'topic') || topicName(text('primary_topic_id', 'topic_id'));
  const also = texts('matched_topic_labels', 'matched_topics', 'topics');
  const others = also.length > 0 ? also : texts('matched_topic_ids', 'topic_ids').map(topicName);
  return {
    id: text('arxiv_id', 'arxivid', 'id', 'arxiv_url', 'url', 'abs', 'link'),
    title: text('title'),
    // Some programs cut at every comma, also at those of an affiliation.
    authors: wholeNames(v.parse(NamesValue, first('authors') ?? [])),
    abstract: text('abstract', 'summary'),
    comment: text('comment'),
    ...{ relevance, novelty },
    categories: texts('categories'),
    topics: [...new Set([primary.trim(), ...others])].filter((name) => name !== ''),
    topicMatch: text('topic_match_comment', 'topic_match'),
    axes: axesOf(capitals, relevance, novelty),
  };
}

/** Numbers in capitals that are neither relevance nor novelty, nor the sum of both. */
function axesOf(
  row: readonly [string, unknown][],
  ...scores: RawPaper['relevance'][]
): Record<string, number> {
  const sum = scores.reduce<number>((all, score) => all + Number(score), 0);
  return Object.fromEntries(
    row.flatMap(([name, value]) => {
      const number =
        typeof value === 'string' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
      const isAxis = /^[A-Z][A-Z\d_ -]{0,39}$/.test(name) && !NO_AXES.has(name);
      if (!isAxis || typeof number !== 'number' || !Number.isFinite(number)) return [];
      return name === 'SCORE' && number === sum ? [] : [[name, number]];
    }),
  );
}
