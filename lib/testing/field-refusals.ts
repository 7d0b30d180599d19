import type { Behaviour } from '../../e2e/servers/behaviour';
import { error, status } from './connection';

/** How servers refuse a field of a request. */

const detail = (name: string) => [
  { type: 'extra_forbidden', loc: ['body', name], msg: 'Extra inputs are not permitted', input: 'x' },
];

/** As OpenAI does, naming the field. */
export const invalid = (message: string, param: string) =>
  status(400, error(message, { type: 'invalid_request_error', param, code: 'unsupported_parameter' }));

/** Who says it, at which provider, of which field, and how. */
export const FIELD_REFUSALS: [who: string, provider: string, field: string, answer: Behaviour][] = [
  [
    'Ollama',
    'ollama',
    'reasoning_effort',
    status(400, error('"gemma3:4b" does not support thinking', { type: 'api_error' })),
  ],
  [
    'Ollama, a level',
    'ollama',
    'reasoning_effort',
    status(400, error('think value "low" is not supported for this model')),
  ],
  [
    'Ollama, a word',
    'ollama',
    'reasoning_effort',
    status(
      400,
      error(`invalid reasoning value: 'minimal' (must be "high", "medium", "low", "max", or "none")`),
    ),
  ],
  [
    'Mistral',
    'openai',
    'stream_options',
    status(422, { object: 'error', message: { detail: detail('stream_options') } }),
  ],
  [
    'FastAPI, at length',
    'openai',
    'max_completion_tokens',
    status(422, { detail: [{ msg: 'x '.repeat(200) }, ...detail('max_completion_tokens')] }),
  ],
  [
    'OpenAI, a parameter',
    'openai',
    'reasoning_effort',
    invalid(
      "Unsupported parameter: 'reasoning_effort' is not supported with this model.",
      'reasoning_effort',
    ),
  ],
  [
    'OpenAI, a value',
    'openai',
    'reasoning_effort',
    invalid(
      "Unsupported value: 'reasoning_effort' does not support 'minimal' with this model.",
      'reasoning_effort',
    ),
  ],
  [
    'OpenAI of old',
    'openai',
    'stream_options',
    status(400, error('Unrecognized request argument supplied: stream_options')),
  ],
  [
    'OpenAI behind a server of one’s own',
    'ollama',
    'max_tokens',
    invalid(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
    ),
  ],
  [
    'the same without a param',
    'ollama',
    'max_tokens',
    status(400, error("'max_tokens' is not supported. Use 'max_completion_tokens' instead.")),
  ],
  [
    'Groq, a model',
    'groq',
    'reasoning_effort',
    status(400, error('reasoning_effort is not supported with this model')),
  ],
  [
    'Groq, a value',
    'groq',
    'reasoning_effort',
    status(400, error('`reasoning_effort` must be one of `none` or `default`')),
  ],
  [
    'Google',
    'google',
    'stream_options',
    status(400, [
      error('Invalid JSON payload received. Unknown name "stream_options": Cannot find field.', {
        status: 'INVALID_ARGUMENT',
      }),
    ]),
  ],
  [
    'Google, a level',
    'google',
    'reasoning_effort',
    status(400, [error('Thinking level is not supported for this model.', { status: 'INVALID_ARGUMENT' })]),
  ],
  [
    'Google, none',
    'google',
    'reasoning_effort',
    status(400, [
      error('Budget 0 is invalid. This model only works in thinking mode.', { status: 'INVALID_ARGUMENT' }),
    ]),
  ],
  [
    'OpenRouter',
    'openrouter',
    'reasoning_effort',
    status(400, error('Reasoning is mandatory for this endpoint and cannot be disabled.', { code: 400 })),
  ],
  [
    'DeepSeek',
    'deepseek',
    'max_tokens',
    status(
      400,
      error('Invalid max_tokens value, the valid range of max_tokens is [1, 8192]', {
        code: 'invalid_request_error',
      }),
    ),
  ],
  [
    'xAI',
    'other',
    'reasoning_effort',
    status(400, {
      code: 'invalid-argument',
      error: 'Model grok-4 does not support parameter reasoningEffort.',
    }),
  ],
  [
    'vLLM',
    'local',
    'reasoning_effort',
    status(400, {
      object: 'error',
      message: "[{'type': 'extra_forbidden', 'loc': ('body', 'reasoning_effort')}]",
      type: 'BadRequestError',
      code: 400,
    }),
  ],
];
