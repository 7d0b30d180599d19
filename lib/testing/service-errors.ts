/** Errors as services word them: who, the status that goes with it, the body, and what it comes to. */
export type ServiceError = [who: string, status: number, body: unknown, fault: string];

const e = (message: string, rest = {}) => ({ error: { message, ...rest } });
const anthropic = (type: string, message: string) => ({ type: 'error', error: { type, message } });
const azure = {
  message: "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
  ...{ type: null, param: 'prompt', code: 'content_filter', status: 400 },
};
const raw = JSON.stringify(e("Unsupported parameter: 'reasoning_effort' is not supported with this model."));

export const SERVICE_ERRORS: ServiceError[] = [
  [
    'OpenAI, key',
    401,
    e('Incorrect API key provided.', { type: 'invalid_request_error', code: 'invalid_api_key' }),
    'bad-key',
  ],
  ['Anthropic, key', 401, anthropic('authentication_error', 'invalid x-api-key'), 'bad-key'],
  [
    'Google, key',
    400,
    [e('API key not valid. Please pass a valid API key.', { code: 400, status: 'INVALID_ARGUMENT' })],
    'bad-key',
  ],
  [
    'Vertex, key',
    401,
    [e('Request had invalid authentication credentials.', { code: 401, status: 'UNAUTHENTICATED' })],
    'bad-key',
  ],
  ['OpenRouter, key', 401, e('User not found.', { code: 401 }), 'bad-key'],
  [
    'DeepSeek, key',
    401,
    e('Authentication Fails, Your api key: ****6789 is invalid', {
      type: 'authentication_error',
      code: 'invalid_request_error',
    }),
    'bad-key',
  ],
  [
    'xAI, key',
    400,
    { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xx.' },
    'bad-key',
  ],
  [
    'Azure, key',
    401,
    e('Access denied due to invalid subscription key or wrong API endpoint.', { code: '401' }),
    'bad-key',
  ],
  ['Mistral, key', 401, { detail: 'Unauthorized' }, 'bad-key'],
  [
    'LiteLLM, key',
    401,
    e('litellm.AuthenticationError: no key', { type: 'auth_error', code: '401' }),
    'bad-key',
  ],
  ['vLLM, key', 401, { error: 'Unauthorized' }, 'bad-key'],

  [
    'OpenAI, balance',
    429,
    e('You exceeded your current quota, please check your plan.', {
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    }),
    'no-balance',
  ],
  ['OpenRouter, balance', 402, e('Insufficient credits. Add more at the site.', { code: 402 }), 'no-balance'],
  [
    'DeepSeek, balance',
    402,
    e('Insufficient Balance', { type: 'unknown_error', code: 'invalid_request_error' }),
    'no-balance',
  ],
  [
    'Anthropic, balance',
    400,
    anthropic('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'),
    'no-balance',
  ],
  ['Anthropic, bill', 402, anthropic('billing_error', 'There is an issue with your billing.'), 'no-balance'],

  [
    'OpenAI, model',
    404,
    e('The model `x` does not exist or you do not have access to it.', {
      code: 'model_not_found',
      type: 'invalid_request_error',
    }),
    'wrong-model',
  ],
  ['Anthropic, model', 404, anthropic('not_found_error', 'model: x'), 'wrong-model'],
  [
    'Google, model',
    404,
    [e('models/x is not found for API version v1beta', { code: 404, status: 'NOT_FOUND' })],
    'wrong-model',
  ],
  ['Ollama, model', 404, e("model 'x' not found", { type: 'api_error', code: null }), 'wrong-model'],
  ['Ollama of old, model', 404, { error: 'model "x" not found, try pulling it first' }, 'wrong-model'],
  [
    'LM Studio, model',
    400,
    e('No models loaded. Please load a model in the developer page.', { code: 'model_not_found' }),
    'wrong-model',
  ],
  [
    'a server, not loaded',
    404,
    e('Model x is not loaded on this server.', { code: 'model_not_found' }),
    'wrong-model',
  ],
  [
    'vLLM, model',
    404,
    {
      object: 'error',
      message: 'The model `x` does not exist.',
      type: 'NotFoundError',
      param: null,
      code: 404,
    },
    'wrong-model',
  ],
  [
    'Mistral, model',
    400,
    { object: 'error', message: 'Invalid model: x', type: 'invalid_model', param: null, code: '1500' },
    'wrong-model',
  ],
  [
    'Groq, model',
    400,
    e('The model `x` has been decommissioned', {
      type: 'invalid_request_error',
      code: 'model_decommissioned',
    }),
    'wrong-model',
  ],
  [
    'Together, model',
    404,
    e('Unable to access model x. Model not found.', {
      type: 'invalid_request_error',
      param: null,
      code: 'model_not_available',
    }),
    'wrong-model',
  ],

  [
    'OpenAI, field',
    400,
    e("Unsupported parameter: 'reasoning_effort' is not supported with this model.", {
      param: 'reasoning_effort',
      code: 'unsupported_parameter',
    }),
    'field',
  ],
  ['Ollama, field', 400, e('"x" does not support thinking', { type: 'api_error' }), 'field'],
  [
    'vLLM, field',
    400,
    {
      object: 'error',
      message: "[{'type': 'extra_forbidden', 'loc': ('body', 'reasoning_effort')}]",
      type: 'BadRequestError',
      code: 400,
    },
    'field',
  ],
  [
    'FastAPI, field',
    422,
    {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' },
      ],
    },
    'field',
  ],
  [
    'Google, field',
    400,
    [
      e('Invalid JSON payload received. Unknown name "stream_options": Cannot find field.', {
        code: 400,
        status: 'INVALID_ARGUMENT',
      }),
    ],
    'field',
  ],
  [
    'OpenRouter, field of the provider',
    400,
    e('Provider returned error', { code: 400, metadata: { raw, provider_name: 'OpenAI' } }),
    'field',
  ],
  [
    'OpenAI, no streams',
    400,
    e('Your organization must be verified to stream this model.', {
      type: 'invalid_request_error',
      param: 'stream',
      code: 'unsupported_value',
    }),
    'field',
  ],

  [
    'OpenAI, too often',
    429,
    e('Rate limit reached for x. Please try again in 20s.', { type: 'tokens', code: 'rate_limit_exceeded' }),
    'rate-limit',
  ],
  [
    'Anthropic, too often',
    429,
    anthropic('rate_limit_error', 'This request would exceed your rate limit.'),
    'rate-limit',
  ],
  [
    'Google, too often',
    429,
    [
      {
        ...e('You exceeded your current quota, please check your plan and billing details.', {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          details: [{ retryDelay: '17s' }],
        }),
      },
    ],
    'rate-limit',
  ],
  [
    'Groq, too often',
    429,
    e('Rate limit reached for model x. Please try again in 7m12.5s.', {
      type: 'tokens',
      code: 'rate_limit_exceeded',
    }),
    'rate-limit',
  ],
  [
    'Mistral, too often',
    429,
    { object: 'error', message: 'Requests rate limit exceeded', type: 'rate_limited', code: '1300' },
    'rate-limit',
  ],
  [
    'Azure, too often',
    429,
    e('Requests have exceeded the call rate limit. Please retry after 6 seconds.', { code: '429' }),
    'rate-limit',
  ],
  ['in short', 429, { message: 'Too many requests' }, 'rate-limit'],

  ['Anthropic, overloaded', 529, anthropic('overloaded_error', 'Overloaded'), 'busy'],
  ['llama.cpp, loading', 503, e('Loading model', { type: 'unavailable_error', code: 503 }), 'busy'],
  [
    'Google, overloaded',
    503,
    [e('The model is overloaded. Please try again later.', { code: 503, status: 'UNAVAILABLE' })],
    'busy',
  ],
  [
    'OpenAI, inside',
    500,
    e('The server had an error while processing your request.', { type: 'server_error' }),
    'busy',
  ],
  [
    'OpenRouter, upstream',
    502,
    e('Provider returned error', { code: 502, metadata: { raw: 'upstream went away' } }),
    'busy',
  ],

  [
    'OpenAI, length',
    400,
    e('This model’s maximum context length is 8192 tokens.', {
      type: 'invalid_request_error',
      code: 'context_length_exceeded',
    }),
    'too-long',
  ],
  [
    'llama.cpp, length',
    400,
    e('the request exceeds the available context size', { type: 'exceed_context_size_error', code: 400 }),
    'too-long',
  ],
  ['Azure, text', 400, { error: azure }, 'refused-text'],
  [
    'OpenAI, text',
    400,
    e('Invalid prompt: your prompt was flagged.', { type: 'invalid_request_error', code: 'invalid_prompt' }),
    'refused-text',
  ],
  [
    'Anthropic, forbidden',
    403,
    anthropic('permission_error', 'Your key may not use this model here.'),
    'forbidden',
  ],
];
