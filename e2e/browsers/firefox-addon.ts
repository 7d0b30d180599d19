import { inBrowser, type LaunchedFirefox } from './firefox.ts';

/** What Firefox itself, or its reader in Firefox's own pages, does with the extension. */
export interface FirefoxAddon {
  /** `running`, `stopped` …: of the event page. */
  background(): Promise<string>;
  /** After how long without an event it is let rest, in ms. */
  restsAfter(ms: number): Promise<void>;
  /** Answers each question for permissions from now on as a reader would. */
  answer(granted: boolean): Promise<void>;
  /** What was asked for since the last look, in order. */
  asked(): Promise<Question[]>;
  /** Takes back what was given, as about:addons does. */
  takeBack(origin: string): Promise<void>;
  switchOff(): Promise<void>;
}

interface Question {
  origins: string[];
  permissions: string[];
}

export function firefoxAddon({ marionette, extensionId }: LaunchedFirefox): FirefoxAddon {
  const run = (script: string, ...args: unknown[]) => inBrowser(marionette, script, extensionId, ...args);
  return {
    background: async () => String(await run(`return ${EXTENSION}.backgroundState`)),
    restsAfter: async (ms) => {
      await run("Services.prefs.setIntPref('extensions.background.idle.timeout', arguments[1])", ms);
    },
    answer: async (granted) => {
      await run(ANSWER, granted);
    },
    asked: async () => JSON.parse(String(await run('return JSON.stringify(Services.winnowAsked.splice(0))'))),
    takeBack: async (origin) => {
      await run(TAKE_BACK, origin);
    },
    switchOff: async () => {
      await run(SWITCH_OFF);
    },
  };
}

const EXTENSION = 'WebExtensionPolicy.getByID(arguments[0]).extension';

/** Firefox's own panel hears of the question, too; the first answer counts. */
const ANSWER = `
  Services.winnowGrants = arguments[1];
  if (Services.winnowAsked) return;
  Services.winnowAsked = [];
  Services.obs.addObserver({
    observe(subject) {
      const { permissions, resolve } = subject.wrappedJSObject;
      const { origins = [], permissions: names = [] } = permissions;
      Services.winnowAsked.push({ origins: [...origins], permissions: [...names] });
      resolve(Services.winnowGrants);
    },
  }, 'webextension-optional-permission-prompt');
`;

const TAKE_BACK = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  return ExtensionPermissions.remove(arguments[0], { origins: [arguments[1]], permissions: [] }, ${EXTENSION});
`;

const SWITCH_OFF = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.disable());
`;
