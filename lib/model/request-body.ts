import { OPTIONAL_FIELDS, STREAM } from '../providers/provider';
import type { ModelCall } from './model-call';

/** The body of a request: what every server takes, and of the optional fields those that this one does. */
export function bodyOf(call: ModelCall): Record<string, unknown> {
  const optional: Partial<Record<(typeof OPTIONAL_FIELDS)[number], unknown>> = {
    reasoning_effort: call.effort,
    ...(call.cache?.style === 'breakpoint' ? { prompt_cache_options: { mode: 'explicit' } } : {}),
    stream_options: { include_usage: true },
    max_completion_tokens: call.maxCompletionTokens,
    max_tokens: call.maxCompletionTokens,
  };
  for (const field of OPTIONAL_FIELDS) if (call.dropped.includes(field)) delete optional[field];
  // One limit is enough, and OpenAI refuses two.
  if (optional.max_completion_tokens !== undefined) delete optional.max_tokens;
  const switchedOff = call.effort === 'none' && call.noThinking;
  if (switchedOff) delete optional.reasoning_effort;
  const streams = !call.dropped.includes(STREAM);
  if (!streams) delete optional.stream_options;
  return {
    model: call.model,
    messages: [
      { role: 'system', content: fixedPart(call) },
      { role: 'user', content: call.papers },
    ],
    stream: streams,
    ...(call.flex ? { service_tier: 'flex' } : {}),
    ...optional,
    ...(switchedOff || {}),
  };
}

/** Plain text, unless its end is marked for the provider's prompt cache. */
function fixedPart({ instructions, cache, dropped }: ModelCall): string | object[] {
  if (!cache?.marked || dropped.includes('prompt_cache_options')) return instructions;
  const part = { type: 'text', text: instructions };
  if (cache.style === 'breakpoint') return [{ ...part, prompt_cache_breakpoint: { mode: 'explicit' } }];
  return [{ ...part, cache_control: { type: 'ephemeral' } }];
}
