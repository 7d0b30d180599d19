import * as v from 'valibot';
import { splitNames } from '../../arxiv/split-names';
import { DIGEST_TITLE, NO_COUNTS } from '../../papers/digest';
import { WORDS } from '../words';
import { JSON_FORMAT, JSON_VERSION } from '../write-json';
import type { RawPaper } from './raw-paper';
import type { RawDigest } from './read-text';

const count = v.fallback(v.nullable(v.pipe(v.number(), v.minValue(0))), null);
const text = v.fallback(v.string(), '');
const SplitSchema = v.fallback(
  v.nullable(v.object({ prompt: count, completion: count, total: count })),
  null,
);
const Score = v.fallback(v.nullable(v.union([v.string(), v.number()])), null);
const Name = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
/** A list, of which what is no name is left out, or all of them in one text. */
const Names = v.fallback(
  v.union([
    v.pipe(
      v.array(v.unknown()),
      v.transform((names) =>
        names.flatMap((each) => {
          const read = v.safeParse(Name, each);
          return read.success ? [read.output] : [];
        }),
      ),
    ),
    v.pipe(v.string(), v.transform(namesIn)),
  ]),
  [],
);

const NO_RELEVANT = { ...NO_COUNTS, relevant: null };

const PaperFields = v.object({
  ...{ id: text, title: text, authors: Names, abstract: text, comment: text, origin: text },
  ...{ relevance: Score, novelty: Score, categories: v.fallback(v.array(v.string()), []) },
  version: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
});
/** One that is none holds nothing, and is counted as left out with the others that cannot be read. */
const OwnPaper = v.fallback(PaperFields, () => v.parse(PaperFields, {}));
const OwnDigest = v.object({
  format: v.literal(JSON_FORMAT),
  version: v.number(),
  ...{ title: text, date: text, model: text, tokens: SplitSchema, cost: SplitSchema },
  counts: v.fallback(
    v.object({
      ...{ rows: count, scanned: count, scored: count, remembered: count, failed: count, unscored: count },
      relevant: count,
    }),
    NO_RELEVANT,
  ),
  papers: v.array(OwnPaper),
  prompt: v.fallback(v.nullable(v.object({ system: text, user: text })), null),
});

/**
 * A paper in the words of others: `ARXIVID`, `arxiv_id` or `id`, capitals or not. What is no entry at all says
 * nothing, and is left out with those that say too little.
 */
const OthersPaper = v.pipe(
  v.fallback(v.record(v.string(), v.unknown()), {}),
  v.transform((row): RawPaper => {
    const named = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
    const first = (...names: string[]) => names.map((name) => named.get(name)).find((each) => each != null);
    return {
      id: v.parse(text, first('arxiv_id', 'arxivid', 'id')),
      title: v.parse(text, first('title')),
      authors: v.parse(Names, first('authors') ?? []),
      abstract: v.parse(text, first('abstract', 'summary')),
      comment: v.parse(text, first('comment')),
      relevance: v.parse(Score, first('relevance') ?? null),
      novelty: v.parse(Score, first('novelty') ?? null),
    };
  }),
);

/**
 * Reads Winnow's own JSON, and that of gpt_paper_assistant and its kin: papers by their id, or in a list.
 * Null where no such thing is in it.
 *
 * @throws where the JSON is of a later Winnow
 */
export function readJson(value: unknown): RawDigest | null {
  if (v.is(v.object({ format: v.literal(JSON_FORMAT) }), value)) return ownDigest(value);
  const rows = Array.isArray(value)
    ? value
    : v.is(v.record(v.string(), v.unknown()), value)
      ? byId(value)
      : [];
  const papers = rows.map((row) => v.parse(OthersPaper, row));
  if (!papers.some(({ id, title }) => id !== '' || title !== '')) return null;
  return {
    ...{ title: DIGEST_TITLE, date: '', model: '', tokens: null, cost: null, prompt: null, papers },
    counts: { ...NO_COUNTS, relevant: papers.length },
  };
}

function ownDigest(value: unknown): RawDigest | null {
  const read = v.safeParse(OwnDigest, value);
  if (!read.success) return null;
  const { format: _, version, counts, ...digest } = read.output;
  if (version > JSON_VERSION) throw new Error(WORDS.laterVersion);
  return { ...digest, counts: { ...counts, relevant: counts.relevant ?? digest.papers.length } };
}

/** `A B, C D`, `A B and C D`, `B, A; D, C`. */
function namesIn(text: string): string[] {
  return splitNames(text, text.includes(';') ? ';' : /,|\sand\s/);
}

/** Papers under their ids, or a list under whatever name. */
function byId(value: Record<string, unknown>): unknown[] {
  const rows = Object.entries(value);
  const isEntry = (row: unknown) => typeof row === 'object' && row !== null && !Array.isArray(row);
  // What else is said beside the papers, such as keywords, is no list of them.
  const lists = rows.flatMap(([, inner]) => (Array.isArray(inner) && inner.some(isEntry) ? [inner] : []));
  if (lists.length === 1 && lists[0]) return lists[0];
  if (!rows.some(([, row]) => isEntry(row))) return [];
  return rows.map(([id, row]) => (isEntry(row) ? { id, ...(row as object) } : { id }));
}
