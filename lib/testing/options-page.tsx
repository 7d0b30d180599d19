import { beforeEach, vi } from 'vitest';
import { OptionsApp } from '../../entrypoints/options/options-app';
import { button, show } from './dom';
import { ask, contains } from './permissions';
import { aReply } from './replies';
import { request } from './request';

/** The options page before a background that answers from a table. */

/** Answers by the name of their request: of the test that is running. */
export let answers: Record<string, unknown>;
/** What was asked, but for what the page looks up by itself. */
export const asked = () =>
  request.mock.calls.filter(([name]) => !/^(get|dailyEstimate|keptAmounts)/.test(name));

/** Sets the answers up before each test of a file. */
export function useOptionsPage(): void {
  beforeEach(() => {
    vi.resetAllMocks();
    answers = { getSettings: aReply(), saveSettings: { ok: true }, removeKey: { ok: true } };
    request.mockImplementation(async (name: string) => {
      const answer = answers[name];
      if (answer instanceof Error) throw answer;
      return answer;
    });
    contains.mockResolvedValue(true);
    // As in a headless browser: the question is never answered.
    ask.mockReturnValue(new Promise(() => {}));
  });
}

export const open = async () => {
  await show(<OptionsApp />);
  await vi.waitFor(() => button('Save'));
};
