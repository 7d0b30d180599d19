import { parseArxivId } from '../../arxiv/arxiv-id';
import { isRecord } from '../../base/is-record';
import type { RawPaper } from './raw-paper';
import { readMeta, readSections } from './read-meta';
import { isOwnJson, readOwnJson } from './read-own-json';
import { readRow } from './read-row';
import type { RawDigest } from './read-text';

type Rows = Record<string, unknown>;

/**
 * Reads Winnow's own JSON, and that of gpt_paper_assistant and its kin: papers by their id, or in a list, with what is said
 * of the day beside them. Null where no such thing is in it; a digest of a day without papers has none.
 *
 * @throws where the JSON is of a later Winnow
 */
export function readJson(value: unknown): RawDigest | null {
  if (isOwnJson(value)) return readOwnJson(value);
  const whole = isRecord(value) ? value : {};
  const rows = Array.isArray(value) ? value : isRecord(value) ? rowsOf(value) : [];
  const sections = readSections(whole);
  const papers = rows.map((row) => placed(readRow(row, sections.name), sections.ofPaper));
  const isEmpty = isRecord(value) && (Object.keys(value).length === 0 || isNothing(value.papers));
  if (!isEmpty && !papers.some(({ id, title }) => id !== '' || title !== '')) return null;
  const { topics } = sections;
  return { ...readMeta(whole), prompt: null, papers, ...(topics.length > 0 ? { topics } : {}) };
}

/** A paper that names no topic itself belongs to that of its section. */
function placed(paper: RawPaper, ofPaper: ReadonlyMap<string, string>): RawPaper {
  const section = ofPaper.get(paper.id);
  return section && (paper.topics ?? []).length === 0 ? { ...paper, topics: [section] } : paper;
}

/** Under `papers`; or a paper by itself; or under their ids; or a list under whatever name. */
function rowsOf(value: Rows): unknown[] {
  if (isRecord(value.papers)) return underIds(value.papers);
  if (Array.isArray(value.papers)) return value.papers;
  if (isNothing(value.papers)) return [];
  if (isArxivId(readRow(value, (id) => id).id)) return [value];
  // What else is said beside the papers, such as keywords, is no list of them.
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) && inner.some(isRecord));
  const [only] = lists;
  if (lists.length === 1 && Array.isArray(only)) return only;
  return Object.values(value).some(isRecord) || Object.keys(value).some(isArxivId) ? underIds(value) : [];
}

function underIds(value: Rows): unknown[] {
  return Object.entries(value).map(([id, row]) => (isRecord(row) ? { ...row, id: row.id ?? id } : { id }));
}

const isArxivId = (text: string) => parseArxivId(text) !== null;

/** No papers at all: said to be none, or none in the list or under ids. */
function isNothing(papers: unknown): boolean {
  if (papers === null) return true;
  return Array.isArray(papers) ? papers.length === 0 : isRecord(papers) && Object.keys(papers).length === 0;
}
