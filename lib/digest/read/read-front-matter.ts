import { dayIn } from './read-date';

/** What front matter says of a digest; empty where it does not. */
interface Front {
  title: string;
  date: string;
}

/** Lines of front matter at most. */
const MAX_FRONT = 60;
/** How it begins and ends: in YAML, TOML or JSON. */
const FENCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['---', ['---', '...']],
  ['+++', ['+++']],
  ['{', ['}']],
]);
/** What programs call the day there, the surest first. */
const DATES = ['date', 'day', 'pubdate', 'pubdatetime', 'published', 'publishdate', 'created', 'updated'];

/** Front matter as Jekyll, Hugo and others have it, with the two of its fields that matter; and what stands below it. */
export function frontMatter(lines: readonly string[]): { front: Front; rest: readonly string[] } {
  const first = lines.findIndex((line) => line !== '');
  const ends = FENCES.get(lines[first] ?? '');
  const end = lines.findIndex((line, at) => at > first && ends?.includes(line));
  if (end < 0 || end - first > MAX_FRONT) return { front: { title: '', date: '' }, rest: lines };
  const fields = new Map(lines.slice(first + 1, end).map(field));
  const dates = DATES.map((name) => dayIn(fields.get(name) ?? ''));
  return {
    front: { title: fields.get('title') ?? '', date: dates.find((date) => date !== null) ?? '' },
    rest: lines.slice(end + 1),
  };
}

/** `title: "Papers"`, `title = 'Papers'`, `"title": "Papers",`. */
function field(line: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^"?(\w{1,40})"?\s*[:=]\s*(.*?),?$/.exec(line) ?? [];
  return [name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')];
}
