import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchedFirefox } from './firefox.ts';
import { inBrowser } from './in-firefox.ts';

/** What Firefox itself, or its reader in Firefox's own pages, does with the extension. */
export interface FirefoxAddon {
  /** `running`, `stopped` …: of the event page. */
  background(): Promise<string>;
  /** After how long without an event it is let rest, in ms. */
  restsAfter(ms: number): Promise<void>;
  /** Its time is over now: resolves once it rests. */
  rest(): Promise<void>;
  /** Answers each question for permissions from now on as a reader would. */
  answer(granted: boolean): Promise<void>;
  /** What was asked for since the last look, in order. */
  asked(): Promise<Question[]>;
  /** Takes back what was given, as about:addons does. */
  takeBack(origin: string): Promise<void>;
  switchOff(): Promise<void>;
  /** Whether it runs in private windows. */
  runsPrivately(): Promise<boolean>;
  /** Names of the alarms that are set. */
  alarms(): Promise<string[]>;
  /** Has an alarm go off now, as its time had come. */
  ring(name: string): Promise<void>;
}

interface Question {
  origins: string[];
  permissions: string[];
}

export function firefoxAddon({ marionette, extensionId }: LaunchedFirefox): FirefoxAddon {
  const run = (script: string, ...args: unknown[]) => inBrowser(marionette, script, extensionId, ...args);
  const background = async () => String(await run(`return ${EXTENSION}.backgroundState`));
  const restsAfter = async (ms: number) => {
    await run(REST_AFTER, ms);
  };
  return {
    ...{ background, restsAfter },
    rest: async () => {
      await restsAfter(100);
      while ((await background()) !== 'stopped') await sleep(50);
      await restsAfter(30_000);
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
    runsPrivately: async () =>
      Boolean(await run('return WebExtensionPolicy.getByID(arguments[0]).privateBrowsingAllowed')),
    alarms: async () => JSON.parse(String(await run(`${ALARMS} return JSON.stringify([...alarms.keys()])`))),
    ring: async (name) => {
      await run(`${ALARMS} alarms.get(arguments[1]).observe()`, name);
    },
  };
}

const EXTENSION = 'WebExtensionPolicy.getByID(arguments[0]).extension';

/** Firefox's own half of an interface of the extension's. */
const OWN_API = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const ownApi = (name) => ExtensionParent.apiManager.getAPI(name, ${EXTENSION});
`;

/** Its clock would go on to the end that it had. */
const REST_AFTER = `
  Services.prefs.setIntPref('extensions.background.idle.timeout', arguments[1]);
  ${OWN_API}
  const { idleManager } = ownApi('backgroundPage').backgroundBuilder;
  idleManager.clearTimer();
  if (${EXTENSION}.backgroundState === 'running') idleManager.resetTimer();
`;

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

/** Where Firefox itself keeps them: an extension's page that asked would wake its background. */
const ALARMS = `
  ${OWN_API}
  const { alarms } = ownApi('alarms');
`;

const TAKE_BACK = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  return ExtensionPermissions.remove(arguments[0], { origins: [arguments[1]], permissions: [] }, ${EXTENSION});
`;

const SWITCH_OFF = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.disable());
`;
