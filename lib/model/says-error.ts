import { isRecord } from '../base/is-record';

/** What gateways write into the place of an error where there was none (2026-11). */
const ALL_WELL =
  /^(?:0|2\d\d|ok|success(?:ful|fully)?|succeeded|none|null|no[ _]error|(?:请求|操作)?成功)?$/i;
/** Says nothing by itself, whatever stands in it. */
const BESIDE = /^(?:param|request|trace|log)$|id$|time(?:stamp)?$/i;
/** Deeper than any error is. */
const DEEPEST = 6;

/**
 * Whether what stands in the place of an error is one: `null`, `{}`, `""`, `{"code":0,"message":""}` and
 * `{"status_code":0,"status_msg":"success"}` (MiniMax, in each good reply) are none.
 */
export function saysError(value: unknown, depth = 0): boolean {
  if (typeof value === 'string' || typeof value === 'number') return !ALL_WELL.test(String(value).trim());
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((each) => saysError(each, depth + 1));
  if (!isRecord(value)) return value === true && depth === 0;
  return Object.entries(value).some(([name, each]) => !BESIDE.test(name) && saysError(each, depth + 1));
}
