import { anthropic, e, type ServiceError } from './error-shapes';

const azure = {
  message: "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
  ...{ type: null, param: 'prompt', code: 'content_filter', status: 400 },
};
const raw = JSON.stringify(e("Unsupported parameter: 'reasoning_effort' is not supported with this model."));

/** What is wrong with one request, or passes by itself. */
export const REQUEST_ERRORS: ServiceError[] = [
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
    'FastAPI, field of ours',
    422,
    { detail: [{ type: 'missing', loc: ['body', 'messages', 0, 'name'], msg: 'Field required' }] },
    'refused',
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
