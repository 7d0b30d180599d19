import { refusedField } from './refused-field';
import {
  NO_BALANCE,
  NO_UPSTREAM,
  NOT_LOADED,
  TOO_FAST,
  TOO_LONG,
  WRONG_KEY,
  WRONG_MODEL,
  WRONG_TEXT,
} from './said-words';

/** What an error says of itself, whichever service it is of. */
export interface PlainError {
  message: string;
  type: string | null;
  code: string | null;
  param: string | null;
}

/** Names of kinds of error that say what status goes with them, the surest first (2026-11). */
const BY_NAME: [RegExp, number][] = [
  [/api_?key|authenticat|unauthori[sz]ed|invalid_?token/, 401],
  [/insufficient_|billing|payment|arrear|overdue|freetieronly|no_?credit/, 402],
  [/rate_?limit|too_?many|throttl|exhausted|capacity_exceeded|quota_exceeded/, 429],
  [/permission|forbidden|access_?denied|unsupported_country/, 403],
  [/not_?(found|exist)/, 404],
  [/too_?large/, 413],
  [/overloaded/, 529],
  [/unavailable|server_?busy/, 503],
  [/time_?out|deadline/, 504],
];
/** Names that many services give to whatever goes wrong: their words are asked first. */
const BY_VAGUE_NAME: [RegExp, number][] = [
  [
    /invalid_|bad_?request|unsupported|context_|content_|precondition|validation|unprocessable|forbidden/,
    400,
  ],
  [/server_?error|internal|api_?error|upstream/, 500],
];
const BY_WORDS: [RegExp, number][] = [
  [WRONG_KEY, 401],
  [/unauthori[sz]ed|authentication (fail|error)|invalid (token|credentials)|(user|account) not found/i, 401],
  [NO_BALANCE, 402],
  [TOO_FAST, 429],
  [/rate[ -]?limit|too many requests|slow down|requests per (minute|day)|exceeded your current quota/i, 429],
  [WRONG_TEXT, 400],
  [TOO_LONG, 400],
];
const BY_LATE_WORDS: [RegExp, number][] = [
  [WRONG_MODEL, 404],
  [NOT_LOADED, 404],
  [/overloaded|(over|at) capacity|unavailable|(server|engine) is (currently )?busy|try again later/i, 503],
  [/time[d ]? ?out|loading model|请稍后(再试|重试)/i, 503],
  [NO_UPSTREAM, 502],
];

/**
 * The status that an error would have come with, had it not come inside of a reply that began with 200: its own number,
 * or else what its names and words say. Null where nothing tells.
 */
export function errorStatus({ message, type, code, param }: PlainError): number | null {
  const names = [code, type].filter((name) => name !== null);
  const number = names.find((name) => /^[45]\d\d$/.test(name));
  if (number !== undefined) return Number(number);
  const all = names.join(' ').toLowerCase();
  const words = `${all} ${param ?? ''} ${message}`;
  return (
    found(BY_NAME, all) ??
    found(BY_WORDS, words) ??
    (refusedField(words) ? 400 : null) ??
    found(BY_LATE_WORDS, words) ??
    numberIn(message) ??
    found(BY_VAGUE_NAME, all)
  );
}

function found(table: [RegExp, number][], text: string): number | null {
  return table.find(([words]) => words.test(text))?.[1] ?? null;
}

/** `Error code: 401 - …`, `HTTP 503`, `429 Too Many Requests`. */
function numberIn(message: string): number | null {
  const [, number] =
    /^(?:\W{0,3}(?:HTTP|status|error|code|error code)\W{1,3})?([45]\d\d)\b/i.exec(message) ?? [];
  return number === undefined ? null : Number(number);
}
