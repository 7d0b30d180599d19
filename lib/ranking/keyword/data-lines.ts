import { labelSide } from './label-words';

const MAX_DEPTH = 12;
/** Values by which a key of a record says yes or no. */
const VERDICTS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };
/** A record of YAML names its topic first, or says first whether it is wanted. */
const RECORD = /^(\s*)-\s+["']?([\w-]{1,40})["']?:\s+(\S.{0,400})$/;
const FIELD = /^(\s+)["']?([\w-]{1,40})["']?:\s+(\S.{0,400})$/;
const NAME = /^(?:name|topic|title|keyword|term|phrase|subject|label|area|theme|text|query)$/i;

/** JSON as the lines of an outline: keys as labels, and a record with its own verdict as one signed line. */
export function linesOfJson(data: unknown, indent = ''): string[] {
  if (indent.length > MAX_DEPTH) return [];
  const deeper = `${indent}  `;
  if (Array.isArray(data))
    return data.flatMap((each) => (isFlat(each) ? `${indent}- ${textOf(each)}` : linesOfJson(each, deeper)));
  if (typeof data !== 'object' || data === null) return [`${indent}${textOf(data)}`];
  const entries = Object.entries(data);
  const judged = entries.every(([, value]) => isFlat(value)) ? judgedLine(entries) : null;
  if (judged !== null) return [`${indent}${judged}`];
  return entries.flatMap(([key, value]) =>
    isFlat(value) ? `${indent}${key}: ${textOf(value)}` : [`${indent}${key}:`, ...linesOfJson(value, deeper)],
  );
}

/** The same of records in lines of YAML: `- name: molecules`, and under it `wanted: false`. Others stay as they are. */
export function joinRecords(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [all, indent = '', key = '', value = ''] = RECORD.exec(line) ?? [];
    if (all === undefined) {
      joined.push(line);
      continue;
    }
    const entries: [string, unknown][] = [[key, value]];
    for (let field = fieldOf(lines[i + entries.length]); field; field = fieldOf(lines[i + entries.length])) {
      if (field.indent <= indent.length) break;
      entries.push(field.entry);
    }
    const judged = entries.some(([name]) => NAME.test(name)) ? judgedLine(entries) : null;
    joined.push(judged === null ? line : `${indent}- ${judged}`);
    if (judged !== null) i += entries.length - 1;
  }
  return joined;
}

function fieldOf(line = ''): { indent: number; entry: [string, unknown] } | null {
  const [all, indent = '', key = '', value = ''] = FIELD.exec(line) ?? [];
  return all === undefined ? null : { indent: indent.length, entry: [key, value] };
}

/** A record in one line behind its verdict; null where it has none, or no topic. */
function judgedLine(entries: readonly (readonly [string, unknown])[]): string | null {
  const verdicts = entries.map(([key, value]) => verdictOf(key, value));
  const wanted = verdicts.find((each) => each !== undefined);
  const topics = entries.filter((_, i) => verdicts[i] === undefined).map(([, value]) => textOf(value));
  const text = topics.filter((topic) => topic !== '').join('; ');
  return wanted === undefined || text === '' ? null : `${wanted ? '✅' : '❌'} ${text}`;
}

/** `relevant: false` and `exclude: true` say no. */
function verdictOf(key: string, value: unknown): boolean | undefined {
  const answer = VERDICTS[String(value).trim().toLowerCase()];
  const side = answer === undefined ? undefined : labelSide(key.replace(/[_-]+/g, ' '));
  return side === undefined ? undefined : side === answer;
}

const isFlat = (value: unknown) => typeof value !== 'object' || value === null;
const textOf = (value: unknown) =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').replace(/^["'](.*)["']$/, '$1') : '';
