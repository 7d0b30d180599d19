import * as v from 'valibot';
import { isListable } from '../arxiv/archives';
import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import type { RecordsDb } from '../store/records-db';
import { sound } from '../store/sound';
import { WORDS } from './words';

/** What the background may do by itself, once a day. */
export interface DailySettings {
  /** Off until the reader switches it on. */
  on: boolean;
  /** Categories or archives, `cs.LG`, each once. */
  categories: string[];
  /** Cross-lists as well as new papers. */
  cross: boolean;
  replacements: boolean;
  /** Slower answers for less, where the service sells them. */
  flex: boolean;
  /** Tell of a finished run by a notification of the system's. */
  notify: boolean;
}

export const NO_DAILY: DailySettings = Object.freeze({
  ...{ on: false, categories: [], cross: true, replacements: false, flex: false, notify: false },
});

/** More would be most of arXiv. */
const MAX_CATEGORIES = 20;

const Schema = v.object({
  ...{ on: v.boolean(), cross: v.boolean(), replacements: v.boolean(), notify: v.boolean() },
  flex: v.boolean(),
  categories: v.pipe(v.array(v.pipe(v.string(), v.check(isListable))), v.maxLength(MAX_CATEGORIES)),
});

export async function readDaily(db: RecordsDb): Promise<DailySettings> {
  return soundDaily(parsedJson(await db.get('facts', 'daily'))) ?? NO_DAILY;
}

/** What was kept, as far as it was said; undefined where it makes no sense. */
export function soundDaily(kept: unknown): DailySettings | undefined {
  return isRecord(kept) ? sound(Schema, { ...NO_DAILY, ...kept }) : undefined;
}

/** Saves what was changed and returns all of it. */
export async function writeDaily(db: RecordsDb, change: Partial<DailySettings>): Promise<DailySettings> {
  const after = v.parse(Schema, { ...(await readDaily(db)), ...change });
  await db.put('facts', JSON.stringify(after), 'daily');
  return after;
}

/** Categories as typed, `cs.LG, cs.CL` or `cs.LG cs.CL`, or why they cannot be: all that is wrong is named. */
export function readCategories(
  typed: string,
): { ok: true; categories: string[] } | { ok: false; why: string } {
  const words = [...new Set(typed.split(/[\s,;+]+/).filter(Boolean))];
  const unknown = words.filter((word) => listable(word) === null);
  if (unknown.length > 0) return { ok: false, why: WORDS.unknownCategories({ names: unknown.join(', ') }) };
  const categories = [...new Set(words.flatMap((word) => listable(word) ?? []))];
  const beyond = categories.slice(MAX_CATEGORIES);
  const [first] = beyond;
  if (first !== undefined)
    return {
      ok: false,
      why: WORDS.manyCategories({ most: MAX_CATEGORIES, beyond: beyond.length, first }),
    };
  return { ok: true, categories };
}

/** arXiv's lists mind capitals, readers do not: `cs.lg` is `cs.LG`. */
function listable(word: string): string | null {
  const [archive = '', subject] = word.split('.');
  const lower = archive.toLowerCase();
  const spellings =
    subject === undefined
      ? [lower]
      : [word, `${lower}.${subject.toUpperCase()}`, `${lower}.${subject.toLowerCase()}`];
  return spellings.find(isListable) ?? null;
}
