import * as v from 'valibot';
import { DIGEST_TITLE, type Digest, type Split } from '../../papers/digest';
import { roundDollars } from '../money';
import { CountValue, RecordValue, TextsValue, TextValue } from './json-values';
import { dayIn } from './read-date';
import { NO_RAW_COUNTS, type RawCounts, reported, splitOf } from './read-head';
import { readHeading } from './read-heading';

type Head = Pick<Digest, 'title' | 'date' | 'model' | 'tokens' | 'cost'> & { counts: RawCounts };

/** What programs call the day, the surest first. */
const DATES = ['date', 'day', 'run_date', 'generated_at', 'generated', 'created_at', 'updated_at'];

/** What a JSON of others says of its day, in `meta` and `meta.usage` or beside the papers. What it does not say is null. */
export function readMeta(value: Record<string, unknown>): Head {
  const meta = { ...value, ...v.parse(RecordValue, value.meta) };
  const usage = { ...meta, ...v.parse(RecordValue, meta.usage) };
  const text = (name: string) => v.parse(TextValue, usage[name]).trim();
  const count = (name: string) => v.parse(CountValue, usage[name]);
  const heading = readHeading([text('title')]);
  const date = DATES.map(text).find((each) => each !== '') ?? heading.date;
  return {
    title: heading.title || DIGEST_TITLE,
    date: dayIn(date) ?? date,
    model: text('model'),
    ...reported(
      split(count('prompt_tokens'), count('completion_tokens'), count('total_tokens')),
      split(count('prompt_cost'), count('completion_cost'), count('total_cost')),
    ),
    counts: {
      ...NO_RAW_COUNTS,
      rows: count('total_arxiv_papers'),
      scanned: count('total_scanned_papers'),
      relevant: count('total_relevant_papers') ?? count('total_papers'),
    },
  };
}

function split(prompt: number | null, completion: number | null, total: number | null): Split | null {
  const sum = prompt === null || completion === null ? null : roundDollars(prompt + completion);
  return splitOf({ prompt, completion, total: total ?? sum });
}

/** Topics of a JSON with sections: names by their ids, the order, and which paper stands under which. */
export interface Sections {
  name(id: string): string;
  /** Names of those that have papers. */
  topics: string[];
  /** Name of the topic by the id of a paper. */
  ofPaper: ReadonlyMap<string, string>;
}

export function readSections(value: Record<string, unknown>): Sections {
  const diagnostics = v.parse(RecordValue, value.diagnostics);
  const sections = records(value.topic_sections);
  const names = new Map(
    [...records(diagnostics.topic_counts), ...records(value.topics), ...sections].flatMap(
      (each): [string, string][] => {
        const [id, label] = [idOf(each), v.parse(TextValue, each.topic_label ?? each.label ?? each.name)];
        return id === '' || label.trim() === '' ? [] : [[id, label.trim()]];
      },
    ),
  );
  const name = (id: string) => names.get(id) ?? id;
  const placed = sections.map((each) => {
    const papers = each.paper_ids ?? each.papers;
    return { topic: name(idOf(each)), papers: v.parse(TextsValue, papers) };
  });
  return {
    name,
    topics: [...new Set(placed.filter(({ papers }) => papers.length > 0).map(({ topic }) => topic))].filter(
      Boolean,
    ),
    ofPaper: new Map(
      placed.flatMap(({ topic, papers }) => papers.map((id): [string, string] => [id, topic])),
    ),
  };
}

const idOf = (each: Record<string, unknown>) => v.parse(TextValue, each.topic_id ?? each.id).trim();

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((each) => v.parse(RecordValue, each)) : [];
}
