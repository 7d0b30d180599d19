/** What services say where their numbers do not tell: each line names who says so. */

/** Google 400, xAI 400, Google 403 (no key, or one that leaked). */
export const WRONG_KEY =
  /api[ _-]?key (is )?(not (valid|found)|invalid|missing|expired|was reported)|(invalid|incorrect|missing|no|expired) (x-)?api[ _-]?key|api_key_invalid|unregistered callers/i;
/** OpenAI 429, Anthropic 400, DeepSeek 402. Not “billing details”: Google says that to whoever is too fast. */
export const NO_BALANCE =
  /insufficient[ _](quota|balance|credits?|funds)|billing_(not_active|hard_limit)|credit balance|out of credits/i;
/** OpenAI and Groq 404, DeepSeek 400 “Model Not Exist”, Mistral 400, OpenRouter 400 and 404, LM Studio 400. */
export const WRONG_MODEL =
  /model_not_(found|exist)|invalid_model|(invalid|unknown|no such) model|not a valid model|no endpoints found|no models? loaded|\bmodels?\b.{0,80}(not (exist|found|loaded)|unknown|not available|decommissioned|deprecated)/i;
/** A model server that knows the model and has not got it in memory. */
export const NOT_LOADED = /\bmodels?\b.{0,80}not (currently |been )?loaded/i;
/** OpenAI `invalid_prompt`, Azure `content_filter`, others “flagged”: one of the papers, not the way of asking. */
export const WRONG_TEXT = /invalid_prompt|content_filter|content_policy|\bflagged\b|safety (system|filter)/i;
/** The last is Anthropic 400: fewer papers are allowed fewer tokens. */
export const TOO_LONG =
  /context[ _](length|window|size)|too (long|large)|maximum context|exceeds? .{0,40}context|maximum allowed number of output tokens/i;
/** Anthropic 401, of organizations that allow no browser: https://github.com/anthropics/anthropic-sdk-typescript/issues/741 */
export const NO_BROWSERS = /CORS requests/i;
