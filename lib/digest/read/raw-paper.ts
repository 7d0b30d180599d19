import { parseArxivHref, parseArxivId } from '../../arxiv/arxiv-id';
import type { DigestPaper } from '../../papers/digest';
import { MAX_NOTE } from '../../papers/triage';
import { clip } from '../clip';
import { WORDS } from '../words';

/** What a file says of a paper, as it says it. */
export interface RawPaper {
  id: string;
  title: string;
  authors: string[];
  abstract: string;
  comment: string;
  relevance: string | number | null;
  novelty: string | number | null;
  categories?: string[];
  version?: number | null;
  origin?: string;
  /** The closest one first. */
  topics?: readonly string[];
  topicMatch?: string;
  axes?: Readonly<Record<string, number>>;
  starred?: boolean;
  note?: string;
  /** Why it is no entry at all, where that is known already. */
  broken?: string;
}

/** An entry that was left out, so that the reader is told. */
export interface LeftOut {
  /** Its title, its id or its number, whichever there is. */
  entry: string;
  why: string;
}

/** Longest title, and longest abstract or comment, in UTF-16 units: several times what arXiv takes. */
const MAX_TITLE = 2000;
const MAX_TEXT = 20_000;
/** Longest name of a topic, and most topics and numbers of one paper. */
const MAX_NAME = 200;
const MAX_TOPICS = 20;
const MAX_AXES = 20;
/** Longest name of an entry that was left out. */
const MAX_ENTRY = 100;

/** A paper, if the entry has all that makes one. Scores are read, never made up. */
export function readPaper(raw: RawPaper, number: number): DigestPaper | LeftOut {
  const entry = clip(raw.title || raw.id || WORDS.entry({ number }), MAX_ENTRY);
  if (raw.broken !== undefined) return { entry, why: raw.broken };
  const id = parseArxivId(raw.id) ?? parseArxivHref(raw.id);
  if (!id) return { entry, why: WORDS.noId };
  const relevance = score(raw.relevance);
  const novelty = score(raw.novelty);
  if (relevance === null || novelty === null) return { entry, why: WORDS.noScore };
  if (raw.title.length > MAX_TITLE) return { entry, why: WORDS.longTitle };
  if (raw.abstract.length > MAX_TEXT) return { entry, why: WORDS.longAbstract };
  if (raw.comment.length > MAX_TEXT) return { entry, why: WORDS.longComment };
  return {
    id: id.id,
    version: raw.version ?? id.version,
    title: raw.title || id.id,
    ...{ authors: raw.authors, abstract: raw.abstract, categories: raw.categories ?? [] },
    ...{ comment: raw.comment, relevance, novelty, origin: raw.origin ?? '' },
    ...said(raw),
  };
}

/** What else was said of it: nothing stands for what was not. */
function said({
  topics = [],
  topicMatch = '',
  axes = {},
  starred,
  note = '',
}: RawPaper): Partial<DigestPaper> {
  const numbers = Object.entries(axes).slice(0, MAX_AXES);
  return {
    ...(topics.length > 0 ? { topics: topics.slice(0, MAX_TOPICS).map((name) => clip(name, MAX_NAME)) } : {}),
    ...(topicMatch === '' ? {} : { topicMatch: clip(topicMatch, MAX_TEXT) }),
    ...(numbers.length > 0 ? { axes: Object.fromEntries(numbers) } : {}),
    ...(starred ? { starred } : {}),
    ...(note === '' ? {} : { note: clip(note, MAX_NOTE) }),
  };
}

export function isLeftOut(paper: DigestPaper | LeftOut): paper is LeftOut {
  return 'why' in paper;
}

/** `9`, `"9"`, `"9/10"`, `8.5`; null for anything that is no score. Halves are rounded. */
function score(value: string | number | null): number | null {
  const text = String(value ?? '').trim();
  const [, digits] = /^(\d{1,2}(?:\.\d+)?)(?:\s*\/\s*10)?$/.exec(text) ?? [];
  const number = digits === undefined ? 0 : Math.round(Number(digits));
  return number >= 1 && number <= 10 ? number : null;
}
