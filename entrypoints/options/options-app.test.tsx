// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, choose, labelled, pageText, press, show, statusText, type } from '../../components/test-dom';
import { aReply } from '../../components/test-replies';
import type { LanguageModelSession } from '../../lib/scoring/language-model';
import { fakeModel } from '../../lib/scoring/test-language-model';
import { OptionsApp } from './options-app';

const mocks = vi.hoisted(() => ({ request: vi.fn(), contains: vi.fn(), ask: vi.fn() }));
vi.mock('../../lib/platform/request', () => ({ request: mocks.request }));
vi.mock('../../lib/platform/browser', () => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains: mocks.contains, request: mocks.ask, onAdded: event, onRemoved: event };
  return { browser: { permissions } };
});

let answers: Record<string, unknown>;
const asked = () => mocks.request.mock.calls.filter(([name]) => name !== 'getSettings');

beforeEach(() => {
  vi.resetAllMocks();
  answers = { getSettings: aReply(), saveSettings: { ok: true }, removeKey: { ok: true } };
  mocks.request.mockImplementation(async (name: string) => {
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  mocks.contains.mockResolvedValue(true);
  // As in a headless browser: the question is never answered.
  mocks.ask.mockReturnValue(new Promise(() => {}));
});

const open = async () => {
  await show(<OptionsApp />);
  await vi.waitFor(() => button('Save'));
};

it('saves settings and key in one message, and says so without a question where the host is allowed', async () => {
  await open();
  await type('API key', 'sk-1234');
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(asked()).toEqual([['saveSettings', expect.objectContaining({ key: 'sk-1234' })]]);
  expect(labelled('API key').value).toBe('');
  expect(mocks.ask).not.toHaveBeenCalled();
});

it('leaves the key alone where none was typed', async () => {
  await open();
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(asked()).toEqual([['saveSettings', { settings: expect.anything() }]]);
});

it('asks for a new host inside the click, after the save is on its way, and does not wait for the answer', async () => {
  await open();
  await type('Base URL', 'http://localhost:11434/v1');
  // Not `press`, which awaits: by the time `click` returns, the question must have been put.
  button('Save').click();
  expect(asked().map(([name]) => name)).toEqual(['saveSettings']);
  expect(mocks.ask).toHaveBeenCalledExactlyOnceWith({
    origins: ['http://localhost/*'],
    permissions: ['declarativeNetRequestWithHostAccess'],
  });
  answers.getSettings = aReply({ baseUrl: 'http://localhost:11434/v1' });
  await vi.waitFor(() =>
    expect(statusText()).toBe(
      'Saved. If your browser asks whether Winnow may reach http://localhost:11434, choose Allow.',
    ),
  );
});

it('does not save the key where the settings were refused, and keeps it in its field', async () => {
  answers.saveSettings = { ok: false, why: 'The disk is full.' };
  await open();
  await type('API key', 'sk-1234');
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toBe('The disk is full.'));
  expect(asked().map(([name]) => name)).toEqual(['saveSettings']);
  expect(labelled('API key').value).toBe('sk-1234');
});

it('says in plain words that the background gives no answer', async () => {
  await open();
  answers.testConnection = new Error('Could not establish connection. Receiving end does not exist.');
  await press(button('Test connection'));
  await vi.waitFor(() => expect(statusText()).toContain('Winnow did not answer.'));
  answers.getSettings = new Error('gone');
  await show(<OptionsApp />);
  await vi.waitFor(() => expect(pageText()).toContain('Winnow did not answer.'));
});

it('shows what the test of the connection came to', async () => {
  answers.testConnection = { ok: true, text: 'gpt-6-luna answered.' };
  await open();
  await press(button('Test connection'));
  await vi.waitFor(() => expect(statusText()).toBe('gpt-6-luna answered.'));
});

it('removes the key', async () => {
  await open();
  await press(button('Remove key'));
  await vi.waitFor(() => expect(statusText()).toBe('Key removed.'));
  expect(asked()).toEqual([['removeKey', {}]]);
});

it('offers to allow a host that was taken back', async () => {
  mocks.contains.mockResolvedValue(false);
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('has not let Winnow reach api.openai.com yet'));
  await press(button('Allow'));
  expect(mocks.ask).toHaveBeenCalledWith({ origins: ['https://api.openai.com/*'] });
});

describe('the browser’s own model', () => {
  afterEach(() => vi.unstubAllGlobals());

  const openWith = async (model: ReturnType<typeof fakeModel>) => {
    vi.stubGlobal('LanguageModel', model);
    await open();
    await choose('Provider', 'browser');
  };

  it('is chosen without a question, a key or a word to anybody', async () => {
    await openWith(fakeModel());
    await vi.waitFor(() => expect(pageText()).toContain('Ready.'));
    // Another host was taken back: that has nothing to do with it.
    mocks.contains.mockResolvedValue(false);
    answers.getSettings = aReply({ baseUrl: 'browser://built-in', model: 'built-in model' }, { key: null });
    await press(button('Save'));
    await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
    expect(mocks.ask).not.toHaveBeenCalled();
    expect(pageText()).not.toContain('has not let Winnow reach');
    expect(asked()).toEqual([
      ['saveSettings', { settings: expect.objectContaining({ baseUrl: 'browser://built-in' }) }],
    ]);
  });

  it('is downloaded in the click, shows how far it is, and is put away again', async () => {
    const model = fakeModel({ availabilityNow: 'downloadable' });
    const { create } = model;
    const there = Promise.withResolvers<void>();
    model.create = async (options) => {
      const session = create(options);
      await there.promise;
      return session;
    };
    await openWith(model);
    await vi.waitFor(() => button('Download'));
    button('Download').click();
    expect(model.created).toHaveLength(1);
    await vi.waitFor(() => expect(pageText()).toContain('making it ready'));
    expect(() => button('Download')).toThrow();
    there.resolve();
    await vi.waitFor(() => expect(pageText()).toContain('Ready.'));
    expect(model.alive.size).toBe(0);
  });

  it('says that a download failed, and may be begun again', async () => {
    const model = fakeModel({ availabilityNow: 'downloadable' });
    model.create = async (): Promise<LanguageModelSession> => {
      throw new DOMException('no', 'NetworkError');
    };
    await openWith(model);
    await vi.waitFor(() => button('Download'));
    await press(button('Download'));
    await vi.waitFor(() => expect(pageText()).toContain('The download did not come to its end.'));
    await vi.waitFor(() => button('Download'));
  });

  it('is told from the model of a browser that will not say', async () => {
    const model = fakeModel();
    model.availability = async () => {
      throw new DOMException('no', 'InvalidStateError');
    };
    await openWith(model);
    await vi.waitFor(() => expect(pageText()).toContain('cannot run here, or that it is switched off'));
  });
});
