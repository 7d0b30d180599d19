import { MORE_ACCOUNT_ERRORS } from './account-errors';
import { anthropic, e, type ServiceError } from './error-shapes';
import { REQUEST_ERRORS } from './request-errors';

/** What only the reader can mend: key, balance, model. */
const ACCOUNT_ERRORS: ServiceError[] = [
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
  ['LM Studio, bare', 400, { error: 'no model loaded' }, 'wrong-model'],
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
];

export const SERVICE_ERRORS: ServiceError[] = [...ACCOUNT_ERRORS, ...MORE_ACCOUNT_ERRORS, ...REQUEST_ERRORS];
