const MESSAGES: Record<number, [message: string, type: string, code: string | null]> = {
  400: ['Invalid request.', 'invalid_request_error', null],
  402: ['Insufficient balance.', 'insufficient_quota', 'insufficient_quota'],
  403: [
    'Country, region, or territory not supported.',
    'request_forbidden',
    'unsupported_country_region_territory',
  ],
  404: [
    'The model does not exist or you do not have access to it.',
    'invalid_request_error',
    'model_not_found',
  ],
  413: ['Request too large.', 'invalid_request_error', null],
  429: ['Rate limit reached.', 'rate_limit_exceeded', 'rate_limit_exceeded'],
  500: ['The server had an error while processing your request.', 'server_error', null],
  503: ['The engine is currently overloaded, please try again later.', 'server_error', null],
};

/** The body of an error as OpenAI writes it. */
export function openaiError(status: number): object {
  const [message, type, code] = MESSAGES[status] ?? [`Error ${status}.`, 'server_error', null];
  return { error: { message, type, param: null, code } };
}

/** 401. The key comes back in full, as some compatible providers send it: it must not reach a page or a log. */
export function wrongKey(key: string): object {
  const message = `Incorrect API key provided: ${key}. You can find your API key at https://platform.openai.com/account/api-keys.`;
  return { error: { message, type: 'invalid_request_error', param: null, code: 'invalid_api_key' } };
}
