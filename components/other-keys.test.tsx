// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuiltInState } from '../lib/settings/built-in';
import { button, choose, pageText, press, show, type } from '../lib/testing/dom';
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
const open = (reply = aReply()) =>
  show(<OptionsForm {...{ reply, builtIn }} outcome={{ tone: 'quiet', text: '' }} {...on} />);

beforeEach(() => void vi.resetAllMocks());

describe('several keys', () => {
  const openai = { hint: 'ab12', origin: 'https://api.openai.com' };
  const router = { hint: 'cd34', origin: 'https://openrouter.ai' };
  const both = () => aReply({}, { key: openai, keys: [openai, router] });

  it('shows the one that goes with the address as typed, and asks for none again', async () => {
    await open(both());
    expect(pageText()).toContain('Saved: …ab12 for api.openai.com');
    await choose('Provider', 'openrouter');
    expect(pageText()).toContain('Saved: …cd34 for openrouter.ai');
    expect(pageText()).not.toContain('enter the key');
    await press(button('Remove key'));
    expect(on.onRemoveKey).toHaveBeenCalledExactlyOnceWith(router.origin);
  });

  it('says where else a key is kept, and removes all of them after a question', async () => {
    await open();
    expect(() => button('Remove all keys')).toThrow();
    await open(both());
    expect(pageText()).toContain('Keys for other addresses are kept: openrouter.ai.');
    await press(button('Remove all keys'));
    expect(on.onRemoveAllKeys).not.toHaveBeenCalled();
    await press(button('Remove them'));
    expect(on.onRemoveAllKeys).toHaveBeenCalledOnce();
  });

  it('names all addresses that have one where the typed one has none', async () => {
    await open(both());
    await type('Base URL', 'https://api.mistral.ai/v1');
    expect(pageText()).toContain(
      'Yours is for api.openai.com, openrouter.ai: enter the key for api.mistral.ai above.',
    );
    expect(() => button('Remove key')).toThrow();
  });
});
