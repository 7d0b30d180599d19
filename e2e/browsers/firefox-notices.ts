import type { LaunchedFirefox } from './firefox.ts';
import { inBrowser } from './in-firefox.ts';

/** Has Firefox draw notifications in windows of its own, where a test can read them, and not hand them to the system. */
export const NOTICE_PREFS = { 'alerts.useSystemBackend': false };

/** Notifications as Firefox shows them. */
export interface Notices {
  /** What those say that are on screen, each with its title first. */
  shown(): Promise<string[]>;
  /** Clicks the one that begins so. */
  click(title: string): Promise<void>;
}

/** From now on they stay until they are clicked, however long a test takes to look. */
export async function firefoxNotices({ marionette }: LaunchedFirefox): Promise<Notices> {
  const run = (script: string, ...args: unknown[]) => inBrowser(marionette, script, ...args);
  await run(STAY);
  return {
    shown: async () =>
      JSON.parse(String(await run(`${WINDOWS} return JSON.stringify(windows.map(textOf));`))),
    click: async (title) => {
      await run(
        `${WINDOWS} windows.find((each) => textOf(each).startsWith(arguments[0])).${BOX}.click();`,
        title,
      );
    },
  };
}

const BOX = "document.getElementById('alertBox')";

/** They go when their animation ends. */
const STAY = `
  Services.ww.registerNotification((window, topic) => {
    if (topic === 'domwindowopened')
      window.addEventListener('AlertActive', () => window.${BOX}.removeAttribute('animate'));
  });
`;

const WINDOWS = `
  const windows = [...Services.wm.getEnumerator('alert:alert')].filter(({ gIsActive }) => gIsActive);
  const textOf = ({ document }) =>
    document.getElementById('alertTitleLabel').getAttribute('value') + '\\n' +
    document.getElementById('alertTextLabel').textContent;
`;
