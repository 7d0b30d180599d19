// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../lib/providers/presets';
import { BUILT_IN_URL, type BuiltInState } from '../lib/settings/built-in';
import { button, choose, labelled, pageText, press, show, type } from '../lib/testing/dom';
import { aReply } from '../lib/testing/replies';
import { OptionsForm } from './options-form';

const on = {
  onSave: vi.fn(),
  onOutcome: vi.fn(),
  onTest: vi.fn(),
  onRemoveKey: vi.fn(),
  onRemoveAllKeys: vi.fn(),
  onDownload: vi.fn(),
};
const open = (reply = aReply(), builtIn: BuiltInState = { is: 'absent', progress: null, problem: '' }) =>
  show(<OptionsForm {...{ reply, builtIn }} outcome={{ tone: 'quiet', text: '' }} {...on} />);
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
  expect(pageText()).toContain('Type its address (base URL) and the name of a model below.');
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

describe('the browser’s own model', () => {
  const OWN = 'Your browser’s own model (experimental)';
  const names = () =>
    [...labelled('Provider').querySelectorAll('option')].map(({ textContent }) => textContent);
  const state = (is: BuiltInState['is'], progress: number | null = null, problem = '') => ({
    ...{ is, progress, problem },
  });

  it('is to be chosen only where there is one', async () => {
    await open();
    expect(names()).not.toContain(OWN);
    await open(aReply(), state('downloadable'));
    expect(names()).toContain(OWN);
  });

  it('stays in sight where it was saved and is not there any more', async () => {
    await open(aReply({ baseUrl: BUILT_IN_URL, model: 'built-in model' }));
    expect(labelled('Provider').value).toBe('browser');
    expect(pageText()).toContain('This browser has none. Choose another provider');
  });

  it('needs no key, address, model, effort or price, and says what it is worth', async () => {
    await open(aReply(), state('available'));
    await type('API key', 'sk-for-openai');
    await choose('Provider', 'browser');
    for (const label of ['API key', 'Base URL', 'Model', 'Reasoning effort', 'Price of input'])
      expect(() => labelled(label)).toThrow();
    expect(pageText()).toMatch(/stay on this device.*slow, and its scores are much weaker/);
    expect(pageText()).toContain('Ready. Once saved, it scores');
    await press(button('Save'));
    expect(on.onSave.mock.calls[0]?.[0]).toMatchObject({
      settings: { baseUrl: BUILT_IN_URL, model: 'built-in model' },
      key: '',
      pattern: null,
    });
  });

  it('is downloaded by a click, which shows how far it is', async () => {
    const own = aReply({ baseUrl: BUILT_IN_URL, model: 'built-in model' });
    await open(own, state('downloadable'));
    expect(pageText()).toContain('some gigabytes, once');
    await press(button('Download'));
    expect(on.onDownload).toHaveBeenCalledOnce();
    await open(own, state('downloading', 0.427));
    expect(pageText()).toContain('Downloading: 42 %');
    expect(document.querySelector('progress')?.value).toBe(0.427);
    await open(own, state('downloading'));
    expect(document.querySelector('progress')?.hasAttribute('value')).toBe(false);
    await open(own, state('downloading', 1));
    expect(pageText()).toContain('making it ready');
    await open(own, state('downloadable', null, 'It failed.'));
    expect(pageText()).toContain('It failed.');
    expect(button('Download').disabled).toBe(false);
  });

  it('says what it takes where it cannot run', async () => {
    await open(aReply({ baseUrl: BUILT_IN_URL, model: 'built-in model' }), state('unavailable'));
    expect(pageText()).toMatch(
      /cannot run here, or that it is switched off\. Choose another provider\..*22 GB/,
    );
    expect(() => button('Download')).toThrow();
  });
});
