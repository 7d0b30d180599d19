// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DailyEstimate, DailyOutcome, DailyReply } from '../../lib/daily/contract';
import { NO_DAILY } from '../../lib/daily/daily-settings';
import type { LanguageModelSession } from '../../lib/model/language-model';
import { button, choose, labelled, pageText, press, show, statusText, type } from '../../lib/testing/dom';
import { fakeModel } from '../../lib/testing/language-model';
import { aReply, aSpend } from '../../lib/testing/replies';
import { OptionsApp } from './options-app';

const mocks = vi.hoisted(() => ({ request: vi.fn(), contains: vi.fn(), ask: vi.fn() }));
vi.mock('../../lib/platform/request', () => ({ request: mocks.request }));
vi.mock('../../lib/platform/browser', () => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains: mocks.contains, request: mocks.ask, onAdded: event, onRemoved: event };
  return { browser: { permissions } };
});

let answers: Record<string, unknown>;
/** What was asked, but for what the page looks up by itself. */
const asked = () => mocks.request.mock.calls.filter(([name]) => !/^(get|dailyEstimate)/.test(name));

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

describe('the daily run', () => {
  const outcome: DailyOutcome = {
    ...{
      day: '2026-02-05',
      categories: ['cs.LG'],
      papers: 60,
      scored: 58,
      failed: 2,
      ...{ found: [], unseen: [], run: 'r', earlierUsd: 0 },
      stale: 0,
      byTitle: 0,
      relevant: 7,
      usd: 0.0123,
    },
    ...{ note: '', at: 1 },
  };
  const idle: DailyReply = {
    settings: { ...NO_DAILY, categories: ['cs.LG'] },
    ...{ working: false, pending: [], outcomes: [outcome], trouble: null, waiting: 0 },
  };
  const estimate: DailyEstimate = {
    ...{ model: 'gpt-6-luna', hundred: aSpend(35_000, 0.004), why: '' },
    mailing: { day: '2026-02-06', papers: 55, spend: aSpend(19_000, 0.002) },
  };
  beforeEach(() => {
    answers = {
      ...answers,
      getDaily: idle,
      dailyEstimate: estimate,
      saveDaily: { ok: true },
      runDaily: { ok: true },
    };
  });
  const group = () =>
    [...document.querySelectorAll('fieldset')].find((each) => each.textContent?.startsWith('Daily run'));

  it('is off, says what it costs, and what came of the last days', async () => {
    await open();
    await vi.waitFor(() =>
      expect(group()?.textContent).toContain('The mailing of 2026-02-06 has 55 papers of yours'),
    );
    expect(group()?.textContent).toContain(
      'A hundred papers take about 35,000 tokens · $0.004 with gpt-6-luna.',
    );
    expect(group()?.textContent).toContain('2026-02-05: 58 of 60 scored, 7 relevant, 2 failed, $0.012.');
    const onOff = document.querySelector<HTMLInputElement>('[role=switch]');
    expect([onOff?.checked, onOff && labelled('Run daily') === onOff]).toEqual([false, true]);
    await press(labelled('Run daily'));
    await vi.waitFor(() => expect(asked()).toEqual([['saveDaily', { change: { on: true } }]]));
  });

  it('saves the categories as they are typed before it runs', async () => {
    await open();
    await vi.waitFor(() => labelled('Categories'));
    await type('Categories', 'cs.LG cs.CL');
    await press(button('Run now'));
    await vi.waitFor(() =>
      expect(asked()).toEqual([
        ['saveDaily', { change: { categories: 'cs.LG cs.CL' } }],
        ['runDaily', {}],
      ]),
    );
  });

  it('says which category arXiv does not have, and does not run', async () => {
    answers.saveDaily = { ok: false, why: 'arXiv has no category biology.' };
    await open();
    await vi.waitFor(() => labelled('Categories'));
    await type('Categories', 'biology');
    await press(button('Run now'));
    await vi.waitFor(() => expect(group()?.textContent).toContain('arXiv has no category biology.'));
    expect(asked().map(([name]) => name)).toEqual(['saveDaily']);
  });

  it('says what it is doing, and what it waits for', async () => {
    answers.getDaily = { ...idle, working: true, pending: [{ day: '2026-02-06', why: '' }] };
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toContain('Working on 2026-02-06…'));
    const trouble = { text: 'arXiv is overloaded', until: Date.UTC(2026, 1, 6) };
    answers.getDaily = { ...idle, settings: { ...idle.settings, on: true }, trouble };
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toMatch(/arXiv is overloaded\. Going on at /));
  });

  it('asks to notify inside the click, and keeps the wish without waiting for an answer', async () => {
    await open();
    await vi.waitFor(() => labelled('Notify me'));
    labelled('Notify me').click();
    expect(mocks.ask).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await vi.waitFor(() => expect(asked()).toEqual([['saveDaily', { change: { notify: true } }]]));
  });

  it('takes the wish back where the browser says no, and tells so', async () => {
    mocks.ask.mockResolvedValueOnce(false);
    await open();
    await vi.waitFor(() => labelled('Notify me'));
    labelled('Notify me').click();
    await vi.waitFor(() => expect(group()?.textContent).toContain('did not let Winnow notify you'));
    expect(asked().at(-1)).toEqual(['saveDaily', { change: { notify: false } }]);
  });
});
