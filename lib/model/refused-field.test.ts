import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { testConnection } from '../own-pages/test-connection';
import { LOCAL, OTHER, PRESETS } from '../providers/presets';
import type { Plan } from '../queue/plan';
import { cloud, deps, error, remember, server, status, useConnection } from '../testing/connection';
import { FIELD_REFUSALS, invalid } from '../testing/field-refusals';

/** How “Test connection”, and with it every run, gets along with servers that refuse a field. */

useConnection();

async function planFor(id: string): Promise<Plan> {
  const provider = [...PRESETS, OTHER, LOCAL].find((each) => each.id === id) ?? OTHER;
  return cloud({ provider });
}

describe('a field that the server refuses', () => {
  /** Refuses whatever has one of these fields in it, until they are all gone. */
  const untilGone = (answers: Record<string, Behaviour>) =>
    server.configure({
      script: ({ body }) => {
        const name = Object.keys(answers).find((each) => body && each in body);
        return name ? answers[name] : undefined;
      },
    });

  it.each(FIELD_REFUSALS)(
    '%s: is left out, remembered, and the test goes on',
    async (_who, id, field, behaviour) => {
      untilGone({ [field]: behaviour });
      expect(await testConnection(await planFor(id), deps)).toMatchObject({ ok: true });
      expect(remember.mock.calls).toEqual([[field]]);
      expect(server.calls.at(-1)?.body).not.toHaveProperty(field);
    },
  );

  it('is told once it is gone and the server still refuses', async () => {
    server.configure({ script: () => status(400, error('"gemma3:4b" does not support thinking')) });
    const { ok, text } = await testConnection(await planFor('ollama'), deps);
    expect([ok, text]).toEqual([
      false,
      'api.example.com refused the request: “"gemma3:4b" does not support thinking”.',
    ]);
    expect(remember.mock.calls).toEqual([['reasoning_effort']]);
  });

  const efforts = () => server.calls.slice(-3).map(({ body }) => body?.reasoning_effort);
  const unsupported = (value: string) =>
    invalid(
      `Unsupported value: '${value}' is not supported with the 'gpt-6-luna' model.`,
      'reasoning_effort',
    );

  it.each(['none', 'minimal'] as const)(
    'is an effort of %s: the model is asked to think little',
    async (effort) => {
      server.configure({
        script: ({ body }) => (body?.reasoning_effort === effort ? unsupported(effort) : undefined),
      });
      expect((await testConnection({ ...(await planFor('openai')), effort }, deps)).ok).toBe(true);
      expect(remember.mock.calls).toEqual([['low_effort']]);
      expect(efforts().slice(-2)).toEqual([effort, 'low']);
      const dropped = { ...deps, dropped: ['low_effort'] };
      expect((await testConnection({ ...(await planFor('openai')), effort }, dropped)).ok).toBe(true);
      expect(efforts().slice(-1)).toEqual(['low']);
    },
  );

  it('is every effort: none is sent', async () => {
    untilGone({ reasoning_effort: unsupported('it') });
    expect((await testConnection({ ...(await planFor('openai')), effort: 'none' }, deps)).ok).toBe(true);
    expect(remember.mock.calls).toEqual([['low_effort'], ['reasoning_effort']]);
    expect(efforts()).toEqual(['none', 'low', undefined]);
  });

  it('is not what Anthropic means by too many tokens', async () => {
    const message = 'max_tokens: 66000 > 64000, which is the maximum allowed number of output tokens';
    server.configure({ script: () => status(400, { type: 'error', ...error(message) }) });
    const { text } = await testConnection(await planFor('anthropic'), deps);
    expect(text).toBe('api.example.com cannot take this much text at once.');
    expect(remember).not.toHaveBeenCalled();
  });
});

it('leaves out what the server refuses, remembers it, and tests again', async () => {
  const refused = (name: string) =>
    status(422, { object: 'error', message: { detail: [{ type: 'extra_forbidden', loc: ['body', name] }] } });
  server.configure({
    script: ({ body }) => {
      const name = ['stream_options', 'max_completion_tokens'].find((each) => body && each in body);
      return name ? refused(name) : undefined;
    },
  });
  expect((await testConnection(await planFor('openai'), deps)).ok).toBe(true);
  expect(remember.mock.calls).toEqual([['stream_options'], ['max_completion_tokens']]);
  expect(server.calls.at(-1)?.body).toHaveProperty('max_tokens');
});
