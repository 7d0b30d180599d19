/** What services say where their numbers do not tell: each line names who says so. */

/** Google 400, xAI 400, Google 403 (no key, or one that leaked), Baidu `invalid_iam_token`, Zhipu 1000 to 1004, New API. */
export const WRONG_KEY =
  /api[ _-]?key (is )?(not (valid|found)|invalid|missing|expired|was reported)|(invalid|incorrect|missing|no|expired)[ _]?(x-)?api[ _-]?key|api_key_invalid|unregistered callers|invalid_iam_token|身份验证失败|Token ?(非法|已过期)|无效的令牌|令牌(无效|已过期|状态不可用)/i;
/** As Zhipu and New API ask to slow down, or to come back later. */
export const TOO_FAST = /速率限制|频率过高|并发数过高|流量限制|请求过于频繁/;
/** Not “billing details”: Google says that to whoever is too fast. */
const NO_BALANCE_BY_SERVICE = [
  // OpenAI 429, Anthropic 400, DeepSeek 402, Moonshot 429 “insufficient balance”, New API 403 `insufficient_user_quota`.
  /insufficient[ _](account[ _]|user[ _])?(quota|balance|credits?|funds)/,
  /billing_(not_active|hard_limit)|credit[ _]balance|out of credits|credit limit is insufficient|spend_limit_exceeded/,
  // SiliconFlow 403, Jina 402, New API 403: `pre_consume_token_quota_failed`.
  /balance (is )?(insufficient|not enough)|not enough (balance|credits?)|quota is not enough|token_quota_failed/,
  // Volcengine 403 `AccountOverdueError`, DashScope 400 `Arrearage` and 403 `AllocationQuota.FreeTierOnly`.
  /\boverdue (account|balance|payment)|AccountOverdue|\bArrear|account is in good standing|FreeTierOnly/,
  // Zhipu 429, Baidu, New API 401 and 403: balance not enough, account in arrears, quota used up.
  /余额不足|欠费|额度(不足|已用[尽完])|配额不足/,
];
export const NO_BALANCE = anyOf(NO_BALANCE_BY_SERVICE);
/** OpenAI and Groq 404, DeepSeek 400 “Model Not Exist”, Mistral 400, OpenRouter 400 and 404, LM Studio 400. */
export const WRONG_MODEL =
  /model_not_(found|exist)|invalid_model|(invalid|unknown|no such) model|not a valid model|模型不存在|no permission to use the model|no endpoints found|no models? loaded|\bmodels?\b.{0,80}(not (exist|found|loaded)|unknown|not available|decommissioned|deprecated)/i;
/** A model server that has no model in memory, or not this one. */
export const NOT_LOADED =
  /\bmodels?\b.{0,80}not (currently |been )?loaded|\bno models? (is |are )?(currently )?loaded/i;
/** OpenAI `invalid_prompt`, Azure `content_filter`, others “flagged”: one of the papers, not the way of asking. */
export const WRONG_TEXT = /invalid_prompt|content_filter|content_policy|\bflagged\b|safety (system|filter)/i;
/** The last is Anthropic 400: fewer papers are allowed fewer tokens. */
export const TOO_LONG =
  /context[ _](length|window|size)|too (long|large)|maximum context|exceeds? .{0,40}context|maximum allowed number of output tokens/i;
/** Anthropic 401, of organizations that allow no browser: https://github.com/anthropics/anthropic-sdk-typescript/issues/741 */
export const NO_BROWSERS = /CORS requests/i;
/** What stands in front of a service and cannot reach it: Envoy, nginx, load balancers. */
export const NO_UPSTREAM =
  /upstream (connect|request|prematurely|timed)|no healthy upstream|disconnect\/reset|connection (refused|reset|terminat)|bad gateway|gateway time-?out/i;
/** Envoy, of a request that had gone through to the service: it may have been worked on (2026-11). */
export const RESET_UPSTREAM =
  /disconnect\/reset before headers(?!.*(connection failure|overflow|connection timeout))/i;

function anyOf(parts: readonly RegExp[]): RegExp {
  return new RegExp(parts.map(({ source }) => source).join('|'), 'i');
}
