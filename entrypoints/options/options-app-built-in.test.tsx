// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LanguageModelSession } from '../../lib/model/language-model';
import { button, choose, pageText, press, statusText } from '../../lib/testing/dom';
import { fakeModel } from '../../lib/testing/language-model';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { ask, contains } from '../../lib/testing/permissions';
import { aReply } from '../../lib/testing/replies';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

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
    contains.mockResolvedValue(false);
    answers.getSettings = aReply({ baseUrl: 'browser://built-in', model: 'built-in model' }, { key: null });
    await press(button('Save'));
    await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
    expect(ask).not.toHaveBeenCalled();
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
