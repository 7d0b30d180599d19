import * as v from 'valibot';
import { WORDS } from '../words';
import { JSON_FORMAT, JSON_VERSION } from '../write-json';
import { CountValue, NamesValue, RecordValue, ScoreValue, TextsValue, TextValue } from './json-values';
import { NO_RAW_COUNTS } from './read-head';
import type { RawDigest } from './read-text';

const SplitValue = v.fallback(
  v.nullable(v.object({ prompt: CountValue, completion: CountValue, total: CountValue })),
  null,
);
/** What is no number says nothing. */
const AxesValue = v.pipe(
  RecordValue,
  v.transform((axes) =>
    Object.fromEntries(
      Object.entries(axes).flatMap(([name, value]): [string, number][] =>
        typeof value === 'number' && Number.isFinite(value) ? [[name, value]] : [],
      ),
    ),
  ),
);

const OfTenValue = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
const CutValue = v.fallback(v.nullish(v.object({ minRelevance: OfTenValue, minNovelty: OfTenValue })), null);

const PaperFields = v.object({
  ...{ id: TextValue, title: TextValue, authors: NamesValue, abstract: TextValue, comment: TextValue },
  ...{ origin: TextValue, relevance: ScoreValue, novelty: ScoreValue },
  categories: v.fallback(v.array(v.string()), []),
  version: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  ...{ topics: TextsValue, topicMatch: TextValue, axes: AxesValue },
  ...{ starred: v.fallback(v.boolean(), false), note: TextValue },
});
/** One that is none holds nothing, and is counted as left out with the others that cannot be read. */
const OwnPaper = v.fallback(PaperFields, () => v.parse(PaperFields, {}));
const OwnDigest = v.object({
  format: v.literal(JSON_FORMAT),
  version: v.number(),
  ...{ title: TextValue, date: TextValue, model: TextValue, tokens: SplitValue, cost: SplitValue },
  counts: v.fallback(
    v.object({
      ...{ rows: CountValue, scanned: CountValue, scored: CountValue, remembered: CountValue },
      ...{ failed: CountValue, unscored: CountValue, relevant: CountValue },
    }),
    NO_RAW_COUNTS,
  ),
  papers: v.nullish(v.array(OwnPaper), []),
  prompt: v.fallback(v.nullable(v.object({ system: TextValue, user: TextValue })), null),
  ...{ topics: TextsValue, cut: CutValue },
});

export function isOwnJson(value: unknown): boolean {
  return v.is(v.object({ format: v.literal(JSON_FORMAT) }), value);
}

/**
 * Reads Winnow's own JSON. Null where it is damaged.
 *
 * @throws where it is of a later Winnow
 */
export function readOwnJson(value: unknown): RawDigest | null {
  const read = v.safeParse(OwnDigest, value);
  if (!read.success) return null;
  const { format: _, version, topics, cut, ...digest } = read.output;
  if (version > JSON_VERSION) throw new Error(WORDS.laterVersion);
  return { ...digest, ...(topics.length > 0 ? { topics } : {}), ...(cut ? { cut } : {}) };
}
