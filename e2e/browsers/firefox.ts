import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { startConnectProxy } from '../servers/connect-proxy.ts';
import { findFirefox } from './find-browser.ts';
import { installForGood, LASTING_PREFS } from './firefox-lasting.ts';
import { inBrowser } from './in-firefox.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { shareSession } from './shared-session.ts';

export interface FirefoxOptions {
  /** The unpacked build, with `browser_specific_settings.gecko.id`. */
  extensionDir: string;
  /** Loopback port that stands for `host:443`. */
  hosts: Record<string, number>;
  headless?: boolean;
  /** `extensions.background.idle.timeout`, in ms, is of use here. */
  prefs?: Record<string, string | number | boolean>;
  /** Kept on close, with what extensions keep. Without it, a new profile that goes with the browser. */
  userDataDir?: string;
  /** The extension is installed once for the profile, and started with the browser from then on. */
  lasting?: boolean;
}

export interface LaunchedFirefox {
  /** Puppeteer, for web pages. */
  browser: Browser;
  /** The same session by Firefox's own protocol, for what BiDi does not do. */
  marionette: Marionette;
  extensionId: string;
  /** `moz-extension://…`, without a slash at the end. */
  extensionUrl: string;
  /** What the browser asked for outside of `hosts`, and did not get. */
  refused: string[];
  close(): Promise<void>;
}

/** Starts Firefox with the extension at the real addresses, answered by local TLS servers. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const path = findFirefox();
  const proxy = await startConnectProxy(options.hosts);
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'winnow-firefox-')));
  // Of an earlier start.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  const lasting = options.lasting ? LASTING_PREFS : {};
  const prefs = Object.entries({ ...PREFS, ...lasting, ...proxyPrefs(proxy.port), ...options.prefs });
  const lines = prefs.map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const headless = options.headless === false ? [] : ['--headless'];
  const child = spawn(path, [...headless, '--no-remote', '--profile', profile, ...REMOTE], {
    stdio: 'ignore',
    // Lets Marionette's own setting through that keeps Mozilla's remote settings from being fetched.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  const cleanUp = async () => {
    await stop(child);
    await proxy.close();
    if (!options.userDataDir)
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const marionette = await connectMarionette(await portOf(profile));
    const browser = await shareSession(marionette);
    const dir = resolve(options.extensionDir);
    const id = options.lasting
      ? await installForGood(marionette, dir, profile)
      : await browser.installExtension(dir);
    return {
      browser,
      marionette,
      extensionId: id,
      extensionUrl: `moz-extension://${await hostOf(marionette, id)}`,
      refused: proxy.refused,
      close: async () => {
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        marionette.close();
        await browser.disconnect().catch(() => undefined);
        await cleanUp();
      },
    };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

// Since Firefox 153 Marionette opens an extension's pages with system access only. It is given to a new profile,
// which goes when the browser does. 2026-11: https://bugzilla.mozilla.org/show_bug.cgi?id=1579790
const REMOTE = ['--marionette', '--remote-debugging-port=0', '-remote-allow-system-access'];

const PREFS = {
  // Any free port; Firefox writes down which.
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  // An extension that is loaded by a test counts as removed when the browser ends.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.startup.homepage_override.mstone': 'ignore',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function proxyPrefs(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
  };
}

async function portOf(profile: string): Promise<number> {
  for (let tries = 0; tries < 1200; tries++) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Firefox did not start within two minutes.');
}

/** Every profile gives an extension another random host. */
async function hostOf(marionette: Marionette, id: string): Promise<string> {
  return String(
    await inBrowser(marionette, 'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname', id),
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  const term = setTimeout(() => child.kill('SIGTERM'), 2000);
  const kill = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(term);
  clearTimeout(kill);
}
