// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { PRESETS } from '../lib/providers/presets';
import { OptionsForm } from './options-form';
import { button, choose, labelled, pageText, press, show, type } from './test-dom';
import { aReply } from './test-replies';

const on = { onSave: vi.fn(), onOutcome: vi.fn(), onTest: vi.fn(), onRemoveKey: vi.fn() };
const open = (reply = aReply()) =>
  show(<OptionsForm reply={reply} outcome={{ tone: 'quiet', text: '' }} {...on} />);
const keyLink = () => document.querySelector<HTMLAnchorElement>('.key-field a');

beforeEach(() => {
  vi.resetAllMocks();
  on.onSave.mockResolvedValue(true);
});

it('shows who is at the saved base URL', async () => {
  await open();
  expect(labelled('Provider').value).toBe('openai');
  await open(aReply({ baseUrl: 'http://127.0.0.1:11434/v1' }));
  expect(labelled('Provider').value).toBe('ollama');
  await open(aReply({ baseUrl: 'http://localhost:8080/v1' }));
  expect(labelled('Provider').value).toBe('other');
});

it.each(PRESETS.map(({ id, baseUrl, model }) => [id, baseUrl, model]))(
  'fills in address and model of %s',
  async (id, baseUrl, model) => {
    await open(aReply({ baseUrl: 'https://models.example.org/v1' }));
    await choose('Provider', id);
    expect(labelled('Provider').value).toBe(id);
    expect(labelled('Base URL').value).toBe(baseUrl);
    expect(labelled('Model').value).toBe(model);
  },
);

it('saves what was filled in', async () => {
  await open();
  await choose('Provider', 'openrouter');
  await press(button('Save'));
  expect(on.onSave.mock.calls[0]?.[0]).toMatchObject({
    settings: { baseUrl: 'https://openrouter.ai/api/v1', model: 'openai/gpt-6-luna' },
    pattern: 'https://openrouter.ai/*',
  });
});

it('follows what is typed', async () => {
  await open();
  await type('Base URL', 'https://api.mistral.ai/v1');
  expect(labelled('Provider').value).toBe('mistral');
  await type('Base URL', 'https://models.example.org/v1');
  expect(labelled('Provider').value).toBe('other');
  expect(labelled('Model').value).toBe('gpt-6-luna');
});

it('leaves address and model to the reader where the provider is another', async () => {
  await open();
  await choose('Provider', 'other');
  expect(labelled('Base URL').value).toBe('');
  expect(labelled('Model').value).toBe('');
  expect(pageText()).toContain('Type its base URL and the name of a model below.');
  expect(keyLink()).toBeNull();
});

it('says where to get a key for the one chosen', async () => {
  await open(aReply({}, { key: null }));
  expect(pageText()).toContain('Paste the key from your account with OpenAI, then save.');
  expect(keyLink()?.href).toBe('https://platform.openai.com/api-keys');
  await choose('Provider', 'anthropic');
  expect(pageText()).toContain('Paste the key from your account with Anthropic');
  expect(keyLink()?.href).toContain('claude.com');
  expect(keyLink()?.textContent).toBe('Get a key');
});

it('asks for no key where none is needed', async () => {
  await open();
  await choose('Provider', 'ollama');
  expect(pageText()).not.toContain('A key is bound to the address');
  await open(aReply({}, { key: null }));
  await choose('Provider', 'ollama');
  expect(pageText()).toContain('No key is needed. Ollama on your own computer asks for one only');
  expect(pageText()).toContain('On this computer: costs nothing.');
  expect(keyLink()).toBeNull();
});
