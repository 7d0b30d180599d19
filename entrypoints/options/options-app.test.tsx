// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { button, labelled, link, pageText, press, show, statusText, type } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { ask, contains } from '../../lib/testing/permissions';
import { aReply } from '../../lib/testing/replies';
import { OptionsApp } from './options-app';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

it('saves settings and key in one message, and says so without a question where the host is allowed', async () => {
  await open();
  await type('API key', 'sk-1234');
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(asked()).toEqual([['saveSettings', expect.objectContaining({ key: 'sk-1234' })]]);
  expect(labelled('API key').value).toBe('');
  expect(ask).not.toHaveBeenCalled();
});

it('leaves what is typed while a save is under way', async () => {
  const saving = Promise.withResolvers<object>();
  answers.saveSettings = saving.promise;
  await open();
  await type('API key', 'sk-1234');
  await type('Model', ' mine ');
  await press(button('Save'));
  await type('Base URL', 'https://models.example.org/v1');
  saving.resolve({ ok: true });
  await vi.waitFor(() => expect(labelled('API key').value).toBe(''));
  expect(labelled('Model').value).toBe('mine');
  expect(labelled('Base URL').value).toBe('https://models.example.org/v1');
});

it('leads on to the papers of the criteria, once it is saved and ready', async () => {
  answers.getSettings = aReply({}, { key: null });
  await open();
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('API key')));
  expect(() => link('Open today’s papers')).toThrow();
  await type('API key', 'sk-1234');
  answers.getSettings = aReply();
  await press(button('Save'));
  await vi.waitFor(() => expect(link('Open today’s papers').href).toBe('https://arxiv.org/list/cs.LG/new'));
  await type('Model', 'another');
  expect(() => link('Open today’s papers')).toThrow();
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
  expect(ask).toHaveBeenCalledExactlyOnceWith({
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

it.each([
  ['granted', async () => true, 'Saved.'],
  ['refused', async () => false, /^Saved\. You have not let Winnow reach http:\/\/localhost:11434, so/],
  [
    'never put',
    async () => Promise.reject(new Error('no')),
    /^Saved\. Your browser would not ask .* permissions\.$/,
  ],
])('says what was saved, and what came of the question, where that is %s', async (_what, answer, said) => {
  ask.mockImplementation(answer);
  contains.mockResolvedValue(false);
  answers.getSettings = aReply({ baseUrl: 'http://localhost:11434/v1' });
  await open();
  await vi.waitFor(() => button('Allow'));
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toMatch(said));
});

it('saves all the same where the browser throws at the question, and says how to allow it', async () => {
  ask.mockImplementation(() => {
    throw new Error('Type error for parameter permissions');
  });
  contains.mockResolvedValue(false);
  answers.getSettings = aReply({ baseUrl: 'http://localhost:11434/v1' });
  await open();
  await vi.waitFor(() => button('Allow'));
  await press(button('Save'));
  await vi.waitFor(() => expect(statusText()).toMatch(/^Saved\. Your browser would not ask/));
  expect(asked().map(([name]) => name)).toEqual(['saveSettings']);
  await press(button('Allow'));
  await vi.waitFor(() => expect(statusText()).toMatch(/^Your browser would not ask/));
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
  expect(asked()).toEqual([['removeKey', { origin: 'https://api.openai.com' }]]);
});

it('removes all keys', async () => {
  const keys = ['https://api.openai.com', 'https://openrouter.ai'].map((origin) => ({
    hint: 'ab12',
    origin,
  }));
  answers.getSettings = aReply({}, { keys });
  answers.removeAllKeys = { ok: true };
  await open();
  await press(button('Remove all keys'));
  await press(button('Remove them'));
  await vi.waitFor(() => expect(statusText()).toBe('All keys removed.'));
  expect(asked()).toEqual([['removeAllKeys', {}]]);
});

it('offers to allow a host that was taken back', async () => {
  contains.mockResolvedValue(false);
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('has not let Winnow reach api.openai.com yet'));
  await press(button('Allow'));
  expect(ask).toHaveBeenCalledWith({ origins: ['https://api.openai.com/*'] });
});
