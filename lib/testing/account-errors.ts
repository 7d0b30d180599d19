import { anthropic, e, type ServiceError } from './error-shapes';

/**
 * Balance, key, model and pace in the numbers, names and languages of services that have their own (2026-11). A service
 * that says such a thing inside of a 200 is given the status that it would go with.
 */
export const MORE_ACCOUNT_ERRORS: ServiceError[] = [
  // https://docs.bigmodel.cn/cn/api/api-code, https://docs.z.ai/api-reference/api-code
  ['Zhipu, balance', 429, e('账户余额不足，请先充值', { code: '1113' }), 'no-balance'],
  ['Zhipu, arrears', 429, e('账户已欠费', { code: '1113' }), 'no-balance'],
  ['Z.AI, balance', 429, e('Nothing left to draw on.', { code: '1113' }), 'no-balance'],
  ['Zhipu, plan', 429, e('套餐已到期', { code: '1309' }), 'no-balance'],
  ['Zhipu, key', 401, e('Token 非法', { code: '1002' }), 'bad-key'],
  ['Zhipu, key that ran out', 401, e('Token已过期', { code: '1003' }), 'bad-key'],
  ['Zhipu, too many at once', 429, e('并发数过高', { code: '1302' }), 'rate-limit'],
  ['Zhipu, too often', 429, e('请求频率过高', { code: '1303' }), 'rate-limit'],
  ['Zhipu, model', 400, e('模型不存在', { code: '1211' }), 'wrong-model'],
  ['Zhipu, length', 400, e('Prompt 超长', { code: '1261' }), 'too-long'],
  ['Zhipu, text', 400, e('内容敏感', { code: '1301' }), 'refused-text'],
  // https://help.aliyun.com/en/model-studio/error-code
  [
    'DashScope, arrears',
    400,
    e('Access denied, your account is not in good standing.', { type: 'Arrearage', code: 'Arrearage' }),
    'no-balance',
  ],
  [
    'DashScope, free tier',
    403,
    e('The free tier of this model is used up.', {
      code: 'AllocationQuota.FreeTierOnly',
      type: 'AllocationQuota.FreeTierOnly',
    }),
    'no-balance',
  ],
  [
    'DashScope, key',
    401,
    e('Wrong key.', { code: 'invalid_api_key', type: 'invalid_request_error' }),
    'bad-key',
  ],
  [
    'DashScope, too often',
    429,
    e('Requests rate limit exceeded.', { code: 'Throttling.RateQuota' }),
    'rate-limit',
  ],
  // https://www.volcengine.com/docs/82379/1299023
  [
    'Volcengine, arrears',
    403,
    e('Your account has an overdue balance.', { code: 'AccountOverdueError', type: 'Forbidden' }),
    'no-balance',
  ],
  [
    'Volcengine, key',
    401,
    e('The API key is missing or invalid.', { code: 'AuthenticationError', type: 'Unauthorized' }),
    'bad-key',
  ],
  [
    'Volcengine, model',
    404,
    e('The model or endpoint x does not exist.', {
      code: 'InvalidEndpointOrModel.NotFound',
      type: 'NotFound',
    }),
    'wrong-model',
  ],
  [
    'Volcengine, too often',
    429,
    e('Too many.', { code: 'RateLimitExceeded.EndpointRPMExceeded', type: 'TooManyRequests' }),
    'rate-limit',
  ],
  // https://cloud.baidu.com/doc/qianfan-api/s/rmwbl43x7
  [
    'Baidu, key',
    401,
    e('Certification failed', { code: 'invalid_iam_token', type: 'invalid_request_error' }),
    'bad-key',
  ],
  [
    'Baidu, model',
    401,
    e('No permission to use the model', { code: 'invalid_model', type: 'invalid_request_error' }),
    'wrong-model',
  ],
  [
    'Baidu, too often',
    429,
    e('Too many a minute', { code: 'rpm_rate_limit_exceeded', type: 'rate_limit_exceeded' }),
    'rate-limit',
  ],
  // https://platform.minimax.io/docs/api-reference/errorcode
  [
    'MiniMax, balance',
    402,
    { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } },
    'no-balance',
  ],
  [
    'MiniMax, beside choices',
    402,
    { choices: [], base_resp: { status_code: 1008, status_msg: 'no' } },
    'no-balance',
  ],
  ['MiniMax, key', 401, { base_resp: { status_code: 1004, status_msg: 'log in again' } }, 'bad-key'],
  [
    'MiniMax, too often',
    429,
    { choices: null, base_resp: { status_code: 1002, status_msg: 'wait' } },
    'rate-limit',
  ],
  [
    'MiniMax as Anthropic',
    429,
    anthropic('insufficient_balance_error', 'insufficient balance (1008)'),
    'no-balance',
  ],
  // https://docs.siliconflow.cn/en/faqs/error-code
  [
    'SiliconFlow, balance',
    403,
    { code: 30001, message: 'Your account balance is insufficient', data: null },
    'no-balance',
  ],
  ['SiliconFlow, model', 400, { code: 20012, message: 'Model does not exist.', data: null }, 'wrong-model'],
  // https://github.com/continuedev/continue/issues/11443, https://github.com/666ghj/BettaFish/issues/524
  [
    'Moonshot, balance',
    429,
    e('Your account is suspended due to insufficient balance.', { type: 'exceeded_current_quota_error' }),
    'no-balance',
  ],
  ['Moonshot, too often', 429, e('Max request: 3.', { type: 'rate_limit_reached_error' }), 'rate-limit'],
  // New API, One API: https://github.com/QuantumNous/new-api
  [
    'New API, balance',
    403,
    e('用户额度不足', { type: 'new_api_error', code: 'insufficient_user_quota' }),
    'no-balance',
  ],
  ['New API, token', 401, e('该令牌额度已用尽', { type: 'new_api_error', code: '' }), 'no-balance'],
  ['New API, key', 401, e('无效的令牌', { type: 'new_api_error' }), 'bad-key'],
];
