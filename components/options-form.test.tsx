// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRICES_DATE } from '../lib/ledger/price';
import type { SettingsReply } from '../lib/messages/requests';
import type { BuiltInState } from '../lib/settings/built-in';
import { DEFAULT_SETTINGS } from '../lib/settings/settings';
import { button, choose, labelled, pageText, press, show, statusText, type } from '../lib/testing/dom';
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
const builtIn: BuiltInState = { is: 'absent', progress: null, problem: '' };
const open = (reply: SettingsReply = aReply()) =>
  show(<OptionsForm {...{ reply, builtIn }} outcome={{ tone: 'quiet', text: '' }} {...on} />);

beforeEach(() => {
  vi.resetAllMocks();
  on.onSave.mockResolvedValue(true);
});

describe('what stands in the fields', () => {
  it('shows the saved settings under their labels, and never the key', async () => {
    await open();
    expect(labelled('API key').value).toBe('');
    expect(labelled('API key').type).toBe('password');
    expect(labelled('Base URL').value).toBe('https://api.openai.com/v1');
    expect(labelled('Model').value).toBe('gpt-6-luna');
    expect(labelled('Reasoning effort').value).toBe('low');
    expect(labelled('Daily limit in US dollars').value).toBe('1');
    expect(labelled('Score replacements').checked).toBe(false);
    expect(pageText()).toContain('Saved: …ab12 for api.openai.com');
    expect(pageText()).toContain(
      `gpt-6-luna: $0.10 in, $0.50 out a million tokens; prices of ${PRICES_DATE}`,
    );
  });

  it('says where no price is known', async () => {
    await open(aReply({ model: 'mine' }));
    expect(pageText()).toContain('mine: no price known. Until you type it below, Winnow shows tokens only');
    await type('Model', 'gpt-6-luna');
    expect(pageText()).toContain('gpt-6-luna: $0.10 in');
  });

  it('has no key to remove where none is saved', async () => {
    await open(aReply({}, { key: null }));
    expect(() => button('Remove key')).toThrow();
  });
});

describe('saving', () => {
  it('hands over everything, trimmed, and empties the key field', async () => {
    await open();
    await type('API key', ' sk-new-1234 ');
    await type('Base URL', 'https://openrouter.ai/api/v1/');
    await type('Model', ' luna ');
    await type('Daily limit in US dollars', '2.5');
    await choose('Reasoning effort', 'medium');
    await press(labelled('Score replacements'));
    await press(button('Save'));
    const { enabled: _, view: __, views: ___, keymap: ____, ...defaults } = DEFAULT_SETTINGS;
    const settings = {
      ...defaults,
      baseUrl: 'https://openrouter.ai/api/v1',
      ...{ model: 'luna', effort: 'medium', dailyCapUsd: 2.5, scoreReplacements: true, typedPrices: {} },
    };
    const origin = 'https://openrouter.ai';
    expect(on.onSave).toHaveBeenCalledExactlyOnceWith({
      settings,
      key: 'sk-new-1234',
      origin,
      pattern: `${origin}/*`,
    });
    expect(labelled('API key').value).toBe('');
    expect(labelled('Base URL').value).toBe('https://openrouter.ai/api/v1');
  });

  it('keeps what was typed where saving fails', async () => {
    on.onSave.mockResolvedValue(false);
    await open();
    await type('API key', 'sk-new-1234');
    await press(button('Save'));
    expect(labelled('API key').value).toBe('sk-new-1234');
  });

  it.each([
    ['Base URL', 'http://api.openai.com/v1', 'http: works only for a model server on this computer'],
    ['API key', 'sk-a b', 'A key has no spaces'],
    ['Model', ' ', 'Type the name of the model'],
    ['Daily limit in US dollars', '-1', 'Type an amount from 0 to 1000.'],
    ['Daily limit in US dollars', '', 'Type an amount from 0 to 1000.'],
  ])('does not save with %s “%s”', async (label, value, why) => {
    await open();
    await type(label, value);
    await press(button('Save'));
    expect(on.onSave).not.toHaveBeenCalled();
    expect(on.onOutcome).toHaveBeenCalledWith({ tone: 'problem', text: 'Not saved. See what is marked.' });
    expect(labelled(label).getAttribute('aria-invalid')).toBe('true');
    const hint = document.getElementById(labelled(label).getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain(why);
  });

  it('says in the status line that there are changes', async () => {
    await open();
    await type('Model', 'luna');
    expect(statusText()).toBe('Not saved yet.');
  });
});

describe('a price of one’s own', () => {
  const MINE = { input: 0.2, output: 0.8 };
  const mine = () => aReply({ model: 'mine', typedPrices: { 'api.openai.com mine': MINE } });
  const saved = () => on.onSave.mock.calls[0]?.[0].settings.typedPrices;

  it('is asked for only where the table has none', async () => {
    await open();
    expect(() => labelled('Price of input')).toThrow();
    await type('Model', 'mine');
    await type('Price of input', '0.2');
    await type('Price of output', '0.8');
    expect(pageText()).toContain('mine: $0.20 in, $0.80 out a million tokens, as you typed.');
    await press(button('Save'));
    expect(saved()).toEqual({ 'api.openai.com mine': MINE });
    await open(aReply({ baseUrl: 'http://localhost:11434/v1', model: 'mine' }));
    expect(() => labelled('Price of input')).toThrow();
    expect(() => button('Type another price')).toThrow();
  });

  it('may be another than the table’s', async () => {
    await open();
    await press(button('Type another price'));
    await type('Price of input', '0.2');
    await type('Price of output', '0.8');
    await press(button('Save'));
    expect(saved()).toEqual({ 'api.openai.com gpt-6-luna': MINE });
  });

  it('belongs to one model at one address', async () => {
    await open(mine());
    expect(labelled('Price of input').value).toBe('0.2');
    await type('Model', 'other');
    expect(labelled('Price of input').value).toBe('');
    expect(pageText()).toContain('other: no price known.');
    await type('Model', 'mine');
    expect(labelled('Price of output').value).toBe('0.8');
    expect(statusText()).toBe('');
    await type('Base URL', 'https://models.example.org/v1');
    expect(labelled('Price of input').value).toBe('');
    await press(button('Save'));
    expect(saved()).toEqual({ 'api.openai.com mine': MINE });
  });

  it('is forgotten where both fields are emptied', async () => {
    await open(mine());
    await type('Price of input', '');
    expect(statusText()).toBe('Not saved yet.');
    await type('Price of output', '');
    await press(button('Save'));
    expect(saved()).toEqual({});
  });

  it('stands beside the table’s where there are both', async () => {
    await open(aReply({ typedPrices: { 'api.openai.com gpt-6-luna': MINE } }));
    expect(labelled('Price of input').value).toBe('0.2');
    expect(pageText()).toContain(
      `as you typed. The price table of ${PRICES_DATE} says $0.10 in, $0.50 out a million tokens.`,
    );
  });

  it.each([
    ['', '1', 'Price of input', 'Type this price, too'],
    ['1', '', 'Price of output', 'Type this price, too'],
    ['1', '1001', 'Price of output', 'Type an amount from 0 to 1000.'],
    ['-1', '1', 'Price of input', 'Type an amount from 0 to 1000.'],
  ])('is not saved as “%s” and “%s”', async (input, output, label, why) => {
    await open(aReply({ model: 'mine' }));
    await type('Price of input', input);
    await type('Price of output', output);
    await press(button('Save'));
    expect(on.onSave).not.toHaveBeenCalled();
    expect(labelled(label).getAttribute('aria-invalid')).toBe('true');
    const hint = document.getElementById(labelled(label).getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain(why);
  });
});

describe('beside saving', () => {
  it('says that the key stays behind when the base URL moves to another origin', async () => {
    await open();
    await type('Base URL', 'https://openrouter.ai/api/v1');
    expect(pageText()).toContain('Yours is for api.openai.com: enter the key for openrouter.ai above.');
    await type('Base URL', 'https://api.openai.com/v2');
    expect(pageText()).not.toContain('Yours is for');
  });

  it('tests what is saved, so asks to save first', async () => {
    await open();
    await press(button('Test connection'));
    expect(on.onTest).toHaveBeenCalledOnce();
    await type('Model', 'luna');
    await press(button('Test connection'));
    expect(on.onTest).toHaveBeenCalledOnce();
    expect(on.onOutcome).toHaveBeenCalledWith({
      tone: 'problem',
      text: 'Save first: the test uses what is saved.',
    });
  });

  it('removes the key', async () => {
    await open();
    await press(button('Remove key'));
    expect(on.onRemoveKey).toHaveBeenCalledOnce();
  });
});
