import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from './find-browser.ts';

export interface ChromiumOptions {
  /** The unpacked production build. Null: a browser without Winnow. */
  extensionDir: string | null;
  /** Loopback port that stands for `host:443`. Null: the real network, with its certificates checked. */
  hosts: Record<string, number> | null;
  headless?: boolean;
  args?: string[];
  /** Kept on close. Without it, a new profile that goes with the browser. */
  userDataDir?: string;
  /** Leave the back/forward cache on, which Playwright switches off. */
  backForwardCache?: boolean;
  viewport?: { width: number; height: number };
  env?: Record<string, string>;
  /** The browser's language, `de`. English without it, as Playwright has it. */
  language?: string;
}

export interface LaunchedChromium {
  context: BrowserContext;
  /** Empty where there is none. */
  extensionId: string;
  /** Folder of all that the browser keeps. */
  profile: string;
  close(): Promise<void>;
}

/** Starts Chromium with the extension, as a rule at the real addresses, answered by local TLS servers. */
export async function launchChromium(options: ChromiumOptions): Promise<LaunchedChromium> {
  const { path, branded } = findChromium();
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'winnow-chromium-')));
  const context = await start(path, profile, branded, options);
  const close = async () => {
    await context.close();
    if (!options.userDataDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (options.extensionDir === null) return { context, extensionId: '', profile, close };
    if (branded) await loadUnpacked(context, options.extensionDir);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    return { context, extensionId: new URL(worker.url()).host, profile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  path: string,
  profile: string,
  branded: boolean,
  options: ChromiumOptions,
): Promise<BrowserContext> {
  const launch = (chromiumSandbox: boolean) =>
    chromium.launchPersistentContext(profile, {
      executablePath: path,
      // Playwright's own headless mode is an older program without extensions; the flag below is the new one.
      headless: false,
      chromiumSandbox,
      args: [
        ...flags(options),
        ...(branded ? BRANDED_FLAGS : extensionFlags(options)),
        ...(options.args ?? []),
      ],
      ignoreDefaultArgs: [
        ...(branded ? ['--disable-extensions'] : []),
        ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      viewport: options.viewport ?? { width: 1280, height: 900 },
      ...(options.language ? { locale: options.language } : {}),
      env: environment(options),
    });
  // Chromium has no sandbox for root, nor where the system keeps user namespaces from it (as CI machines do).
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch((error: Error) => {
    if (!/sandbox/i.test(error.message)) throw error;
    return launch(false);
  });
}

/** On Linux Chromium takes its language from here. */
function environment({ env, language }: ChromiumOptions): Record<string, string> {
  return { ...process.env, ...(language ? { LANGUAGE: language } : {}), ...env } as Record<string, string>;
}

function flags({ hosts, headless = true }: ChromiumOptions): string[] {
  return [...(headless ? ['--headless=new'] : []), '--no-first-run', ...(hosts ? mapped(hosts) : [])];
}

function mapped(hosts: Record<string, number>): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    // Whatever is not mapped does not exist: no test reaches the outside.
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
}

function extensionFlags({ extensionDir }: ChromiumOptions): string[] {
  if (extensionDir === null) return [];
  const extension = resolve(extensionDir);
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

// Chrome and Edge, as branded, ignore --load-extension since version 137 and take extensions over the
// debugging pipe alone (2026-11: seen to work with Chromium, not tried with either of them).
// https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
const BRANDED_FLAGS = ['--enable-unsafe-extension-debugging'];

async function loadUnpacked(context: BrowserContext, extensionDir: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Playwright's types leave the Extensions domain out.
  const send = session?.send.bind(session) as
    | ((method: string, params: object) => Promise<unknown>)
    | undefined;
  await send?.('Extensions.loadUnpacked', { path: resolve(extensionDir) });
}

/** One of the extension's own pages in a new tab: `options.html`, `popup.html` … */
export async function openExtensionPage(context: BrowserContext, id: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

/** Ends the background worker as the browser does when it is short of memory; the next event starts a new one. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
