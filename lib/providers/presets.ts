import { BUILT_IN_URL } from '../settings/built-in';
import { OPTIONAL_FIELDS, type Provider } from './provider';
import { WORDS } from './words';

/** What most services on the web take from a new account. */
const CLOUD: Omit<Provider, 'id' | 'name' | 'baseUrl' | 'model' | 'keyPage'> = {
  ...{ keyless: false, headers: {}, leftOut: [], noThinking: null, reportsCost: false },
  concurrency: { start: 4, max: 8 },
};

/** What a computer of one's own can do. Its servers know the length limit by its older name. */
const LOOPBACK: Omit<Provider, 'id' | 'name' | 'baseUrl' | 'model'> = {
  ...{ ...CLOUD, keyless: true, keyPage: null, leftOut: ['max_completion_tokens'] },
  concurrency: { start: 1, max: 2 },
};

/** The services that can be chosen by name. Models: the cheapest small one of each, November 2026. */
export const PRESETS: readonly Provider[] = [
  {
    ...{ ...CLOUD, id: 'openai', name: 'OpenAI' },
    ...{ baseUrl: 'https://api.openai.com/v1', model: 'gpt-6-luna' },
    keyPage: 'https://platform.openai.com/api-keys',
    // 500 requests a minute for a new account: a page of sixty is under way all at once.
    concurrency: { start: 8, max: 12 },
    // The price of its Batch API, for some models (2026-11): https://developers.openai.com/api/docs/guides/flex-processing
    flexShare: 1 / 2,
  },
  {
    ...{ ...CLOUD, id: 'anthropic', name: 'Anthropic' },
    ...{ baseUrl: 'https://api.anthropic.com/v1', model: 'claude-haiku-4-5' },
    keyPage: 'https://platform.claude.com/settings/keys',
    // Without it Anthropic refuses whatever comes from a browser; the key is the reader's own. The effort is
    // ignored (2026-11): https://docs.anthropic.com/en/api/openai-sdk
    headers: { 'anthropic-dangerous-direct-browser-access': 'true' },
    leftOut: ['reasoning_effort'],
    // 50 requests a minute for a new account, and rate headers by other names than everyone's.
    concurrency: { start: 2, max: 4 },
  },
  {
    ...{ ...CLOUD, id: 'google', name: 'Google' },
    ...{
      baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
      model: 'gemini-3.1-flash-lite',
    },
    keyPage: 'https://aistudio.google.com/apikey',
    // It sells flex inference at half the price, but does not say that this address takes it, or tells of it (2026-11):
    // https://ai.google.dev/gemini-api/docs/flex-inference
    // Ten requests a minute without billing, and no rate headers to tell.
    concurrency: { start: 2, max: 6 },
  },
  {
    ...{ ...CLOUD, id: 'openrouter', name: 'OpenRouter' },
    ...{ baseUrl: 'https://openrouter.ai/api/v1', model: 'openai/gpt-6-luna' },
    keyPage: 'https://openrouter.ai/settings/keys',
    // Usage and cost come with every reply; the field has no effect (2026-11):
    // https://openrouter.ai/docs/use-cases/usage-accounting
    ...{ leftOut: ['stream_options'], reportsCost: true },
    // Handed on to the services behind it that sell it; billed by what was served (2026-11):
    // https://openrouter.ai/docs/guides/features/service-tiers
    flexShare: 1 / 2,
  },
  {
    ...{ ...CLOUD, id: 'deepseek', name: 'DeepSeek' },
    ...{ baseUrl: 'https://api.deepseek.com', model: 'deepseek-flash' },
    keyPage: 'https://platform.deepseek.com/api_keys',
    // The newer name of the limit is ignored without a word (2026-11): https://github.com/earendil-works/pi/issues/8018
    leftOut: ['max_completion_tokens'],
    // It thinks hard unless told otherwise (2026-11): https://api-docs.deepseek.com/guides/thinking_mode
    noThinking: { thinking: { type: 'disabled' } },
  },
  {
    ...{ ...CLOUD, id: 'groq', name: 'Groq' },
    // Its `flex` is more of the same at the same price (2026-11): https://console.groq.com/docs/flex-processing
    ...{ baseUrl: 'https://api.groq.com/openai/v1', model: 'openai/gpt-oss-20b' },
    keyPage: 'https://console.groq.com/keys',
  },
  {
    ...{ ...CLOUD, id: 'mistral', name: 'Mistral' },
    ...{ baseUrl: 'https://api.mistral.ai/v1', model: 'mistral-small-2603' },
    keyPage: 'https://console.mistral.ai/api-keys',
    // It answers 422 to the last two, and with an effort the reply's text is no longer text (2026-11):
    // https://github.com/editor-code-assistant/eca/issues/231, https://github.com/HKUDS/nanobot/pull/2494
    leftOut: ['reasoning_effort', 'stream_options', 'max_completion_tokens'],
    concurrency: { start: 2, max: 4 },
  },
  {
    ...{ ...LOOPBACK, id: 'ollama', name: 'Ollama' },
    ...{ baseUrl: 'http://localhost:11434/v1', model: 'gemma4:e4b' },
  },
  {
    ...{ ...LOOPBACK, id: 'lmstudio', name: 'LM Studio' },
    ...{ baseUrl: 'http://localhost:1234/v1', model: 'openai/gpt-oss-20b' },
  },
];

/** Any other address on the web. */
export const OTHER: Provider = {
  ...{ ...CLOUD, id: 'other', name: WORDS.other, baseUrl: '', model: '', keyPage: null },
};

/** Any other server on this computer: llama.cpp, vLLM and their like. */
export const LOCAL: Provider = {
  ...{ ...LOOPBACK, id: 'local', name: WORDS.local, baseUrl: '', model: '' },
};

/** The browser's own model, where it has one. Small, slow and free; its context is too short for large batches. */
export const BROWSER: Provider = {
  ...{ ...LOOPBACK, id: 'browser', name: WORDS.browser },
  ...{ baseUrl: BUILT_IN_URL, model: 'built-in model', leftOut: OPTIONAL_FIELDS },
  ...{ concurrency: { start: 1, max: 1 }, maxBatch: 4 },
};
