import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import type { PartName } from './contract';
import { PARTS, type Part, type Row } from './parts';
import { SINGLES } from './singles';
import { WORDS } from './words';
import { VERSION } from './write-slice';

/** What stands in a file, looked at row by row. */
export interface Backup {
  singles: ReadonlyMap<string, unknown>;
  rows: ReadonlyMap<PartName, readonly Row[]>;
  /** Rows that make no sense, or of which nothing is known here. */
  leftOut: number;
}

export type FileReading = { ok: true; file: Backup } | { ok: false; why: string };

/** Reads a file that `writeSlice` wrote, or says why it is none. What is damaged in it takes nothing else along. */
export function readFile(text: string): FileReading {
  const json = parsedJson(text);
  if (json === null && /^\s*\{\s*"winnow"/.test(text)) return { ok: false, why: WORDS.cutShort };
  if (!isRecord(json) || !Number.isInteger(json.winnow) || Number(json.winnow) < 1)
    return { ok: false, why: WORDS.noExport };
  if (Number(json.winnow) > VERSION) return { ok: false, why: WORDS.newer };

  let leftOut = 0;
  const singles = new Map<string, unknown>();
  for (const { name, sound } of SINGLES) {
    if (json[name] === undefined) continue;
    const value = sound(json[name]);
    if (value === undefined) leftOut += 1;
    else singles.set(name, value);
  }
  const rows = new Map<PartName, Row[]>();
  for (const part of PARTS) {
    const { read, lost } = soundRows(part, json[part.name] ?? []);
    rows.set(part.name, read);
    leftOut += lost;
  }
  const known = new Set<string>(PARTS.map(({ name }) => name));
  for (const [name, list] of Object.entries(json))
    if (Array.isArray(list) && !known.has(name)) leftOut += list.length;
  return { ok: true, file: { singles, rows, leftOut } };
}

function soundRows({ sound, unpack = (json) => json }: Part, list: unknown): { read: Row[]; lost: number } {
  if (!Array.isArray(list)) return { read: [], lost: 1 };
  const read = list.map((json) => sound(unpack(json))).filter((row) => row !== undefined);
  return { read, lost: list.length - read.length };
}
