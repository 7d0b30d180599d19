/**
 * Error numbers that mean nothing but to one service, with the name that others have for the same (2026-11). By the
 * field that the number stands in, since two services use the same for different things: Zhipu's 1002 is a wrong key,
 * MiniMax's asks to slow down. What a service says well in words needs no line here.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: {
    // Zhipu, Z.AI: https://docs.bigmodel.cn/cn/api/api-code, https://docs.z.ai/api-reference/api-code
    ...{ 1000: 'invalid_api_key', 1001: 'invalid_api_key', 1002: 'invalid_api_key', 1003: 'invalid_api_key' },
    ...{ 1004: 'invalid_api_key', 1113: 'insufficient_balance', 1211: 'model_not_found' },
    ...{ 1261: 'context_length_exceeded', 1301: 'content_filter', 1302: 'rate_limit', 1303: 'rate_limit' },
    ...{ 1305: 'rate_limit', 1309: 'insufficient_quota', 1312: 'rate_limit' },
    // SiliconFlow: https://docs.siliconflow.cn/en/faqs/error-code
    ...{ 20012: 'model_not_found', 30001: 'insufficient_balance' },
  },
  // MiniMax: https://platform.minimax.io/docs/api-reference/errorcode
  status_code: {
    ...{ 1001: 'timeout', 1002: 'rate_limit', 1004: 'invalid_api_key', 1008: 'insufficient_balance' },
    ...{ 1024: 'internal_error' },
  },
};

/** The name of what a number in this field of an error says; null where it is no such number. */
export function nameOfNumber(field: string, number: string): string | null {
  return NAMES[field]?.[number] ?? null;
}
