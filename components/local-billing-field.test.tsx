// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { button, choose, labelled, pageText, press, show, type } from '../lib/testing/dom';
import { aReply } from '../lib/testing/replies';
import { OptionsForm, type OptionsFormProps } from './options-form';

const on = {
  ...{ onSave: vi.fn<OptionsFormProps['onSave']>(), onOutcome: vi.fn(), onTest: vi.fn() },
  ...{ onRemoveKey: vi.fn(), onRemoveAllKeys: vi.fn(), onDownload: vi.fn() },
};
const GATEWAY = 'http://127.0.0.1:4000/v1';
const QUESTION = 'Does somebody bill you for what port 4000 does?';
const open = (settings: Parameters<typeof aReply>[0], billed: number | null = null) =>
  show(
    <OptionsForm
      {...{ reply: aReply(settings, { billed }), builtIn: { is: 'absent', progress: null, problem: '' } }}
      outcome={{ tone: 'quiet', text: '' }}
      {...on}
    />,
  );
const saved = () => on.onSave.mock.calls[0]?.[0].settings.localBilling;

beforeEach(() => {
  vi.resetAllMocks();
  on.onSave.mockResolvedValue(true);
});

it('asks what a server on this computer that nobody knows does', async () => {
  await open({ baseUrl: GATEWAY, model: 'any' });
  expect(labelled(QUESTION).value).toBe('unknown');
  expect(pageText()).toContain('any: say below whether it costs anything.');
  expect(() => labelled('Price of input')).toThrow();
  await choose(QUESTION, 'free');
  expect(pageText()).toContain('On this computer: costs nothing.');
  await press(button('Save'));
  expect(saved()).toEqual({ 4000: false });
});

it('asks for the price where it bills', async () => {
  await open({ baseUrl: GATEWAY, model: 'any' });
  await choose(QUESTION, 'bills');
  await type('Price of input', '1');
  await type('Price of output', '2');
  expect(pageText()).toContain('any: $1.00 in, $2.00 out a million tokens, as you typed.');
  await press(button('Save'));
  expect(saved()).toEqual({ 4000: true });
});

it('takes back what was said, and says nothing of other servers', async () => {
  await open({ baseUrl: GATEWAY, model: 'any', localBilling: { 4000: false, 8080: true } });
  expect(labelled(QUESTION).value).toBe('free');
  await choose(QUESTION, 'unknown');
  await press(button('Save'));
  expect(saved()).toEqual({ 8080: true });
});

it.each(['http://localhost:11434/v1', 'https://api.openai.com/v1'])('asks nothing of %s', async (baseUrl) => {
  await open({ baseUrl, model: 'any' });
  expect(pageText()).not.toContain('Does somebody bill you');
});

it('asks of a model that Ollama hands on', async () => {
  await open({ baseUrl: 'http://localhost:11434/v1', model: 'gpt-oss:120b-cloud' });
  expect(pageText()).toContain('Does somebody bill you for what port 11434 does?');
});

it('says by how much the provider’s own bills differ from the price, of the saved model only', async () => {
  await open({}, 1.48);
  expect(pageText()).toContain('Its own bills came to 148% of that.');
  await type('Model', 'gpt-6-sol');
  expect(pageText()).not.toContain('Its own bills');
});
