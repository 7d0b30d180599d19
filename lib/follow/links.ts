import { parsePage } from '../abstracts/light-dom';
import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import type { Where } from '../store/followed-sources';
import { dayInPath } from './day-in-address';
import { type Repository, rawAddress } from './github';

/** A file with a day in its name. */
export interface DatedLink {
  day: string;
  url: string;
}

/** Kinds of files that digests come in, the surest to be read first. */
const KINDS = ['json', 'atom', 'xml', 'md', 'jsonl', 'txt', ''];

function kindOf(path: string): number {
  return KINDS.indexOf(/\.([a-z]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** Links of a page to files under it that have a day in their names: one for each day, newest first. */
export function datedLinks(html: string, page: string): DatedLink[] {
  const base = new URL(page);
  const folder = base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1);
  const links = [...parsePage(html).querySelectorAll('a[href]')].flatMap((link) => {
    const url = URL.parse(link.getAttribute('href') ?? '', page);
    if (url?.origin !== base.origin || !url.pathname.startsWith(folder)) return [];
    if (url.username !== '' || url.password !== '' || kindOf(url.pathname) < 0) return [];
    const dated = dayInPath(url.pathname.slice(folder.length));
    url.hash = '';
    return dated ? [{ day: dated.day, url: url.href }] : [];
  });
  const best = new Map(
    links.toSorted((a, b) => kindOf(b.url) - kindOf(a.url)).map((link) => [link.day, link]),
  );
  return [...best.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** Where digests may lie, and the days that have one, newest first; none where no day stands in the names. */
export interface Candidate {
  where: Where;
  days: string[];
}

/** Days between the newest files of two ways to name them that are still as good as each other. */
const ALIKE_DAYS = 7;

/** Where the digests of a repository may lie, by its list of files, the likeliest first. */
export function candidatesIn(json: string, repository: Repository): Candidate[] {
  const list = parsedJson(json);
  const tree = isRecord(list) && Array.isArray(list.tree) ? list.tree : [];
  const paths = tree.filter(isRecord).flatMap(({ type, path }) => {
    const isHere = repository.path === '' || String(path).startsWith(`${repository.path}/`);
    return type === 'blob' && typeof path === 'string' && isHere && kindOf(path) >= 0 ? [path] : [];
  });
  const dated = paths.flatMap((path) => dayInPath(path) ?? []);
  const ways = [...Map.groupBy(dated, ({ template }) => template)].map(([template, files]) => ({
    where: { kind: 'dated' as const, url: rawAddress(repository, template) },
    days: files
      .map(({ day }) => day)
      .sort()
      .reverse(),
  }));
  const newest = ways.map(({ days }) => days[0] ?? '').reduce((a, b) => (a > b ? a : b), '');
  const isNew = ({ days }: Candidate) =>
    Date.parse(newest) - Date.parse(days[0] ?? '') <= ALIKE_DAYS * 86_400_000;
  const rank = (a: Candidate, b: Candidate) =>
    Number(isNew(b)) - Number(isNew(a)) ||
    kindOf(a.where.url) - kindOf(b.where.url) ||
    b.days.length - a.days.length;
  const latest = paths
    .filter((path) => /(?:^|\/)[\w-]*(?:latest|output|digest|feed)\.[a-z]+$/i.test(path) && !dayInPath(path))
    .map((path) => ({ where: { kind: 'file' as const, url: rawAddress(repository, path) }, days: [] }));
  return [...ways.sort(rank), ...latest.sort(rank)];
}
