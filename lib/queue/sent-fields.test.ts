import { describe, expect, it } from 'vitest';
import { testConnection } from '../own-pages/test-connection';
import { PRESETS } from '../providers/presets';
import type { Plan } from '../queue/plan';
import { cloud, deps, server, useConnection } from '../testing/connection';

/** What “Test connection”, and with it every run, sends to whom. */

useConnection();

const presetOf = (id: string) => PRESETS.find((preset) => preset.id === id) ?? PRESETS[0];

describe('what each provider is sent', () => {
  const bodyFor = async (id: string, rest: Partial<Plan> = {}) => {
    const provider = presetOf(id);
    if (!provider) throw new Error('No presets.');
    server.configure({ script: () => undefined });
    await testConnection(await cloud({ provider, ...rest }), deps);
    return server.calls.at(-1);
  };

  it('Anthropic: that a browser asks, and no effort', async () => {
    const call = await bodyFor('anthropic');
    expect(call?.headers['anthropic-dangerous-direct-browser-access']).toBe('true');
    expect(call?.body).not.toHaveProperty('reasoning_effort');
    expect(call?.body).toHaveProperty('max_completion_tokens');
  });

  it('Mistral: the older name of the limit, and nothing that it refuses', async () => {
    const { body } = (await bodyFor('mistral')) ?? {};
    expect(body).toHaveProperty('max_tokens');
    for (const field of ['max_completion_tokens', 'stream_options', 'reasoning_effort'])
      expect(body).not.toHaveProperty(field);
  });

  it('DeepSeek: its own switch where there is to be no thinking', async () => {
    expect((await bodyFor('deepseek', { effort: 'none' }))?.body).toMatchObject({
      thinking: { type: 'disabled' },
    });
    const { body } = (await bodyFor('deepseek', { effort: 'low' })) ?? {};
    expect(body).toMatchObject({ reasoning_effort: 'low' });
    expect(body).not.toHaveProperty('thinking');
  });

  it('OpenAI: the newer name of the limit only', async () => {
    const { body } = (await bodyFor('openai')) ?? {};
    expect(body).toHaveProperty('max_completion_tokens');
    expect(body).not.toHaveProperty('max_tokens');
  });
});
