import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Branded builds ignore `--load-extension` since version 137. */
export interface FoundBrowser {
  path: string;
  branded: boolean;
}

const { env, platform } = process;

/**
 * A Chromium-like browser: `WINNOW_CHROMIUM`, Playwright's own, Chromium as installed, then Chrome and Edge.
 * If there is none, Playwright is asked to fetch its own.
 */
export function findChromium(): FoundBrowser {
  const found = env.WINNOW_CHROMIUM ? chromiumAt(env.WINNOW_CHROMIUM) : installedChromium();
  if (found) return found;
  if (!env.WINNOW_CHROMIUM && fetchPlaywrightChromium())
    return { path: chromium.executablePath(), branded: false };
  throw new Error('No Chromium found: install chromium, or set WINNOW_CHROMIUM to the program of one.');
}

/** Firefox: `WINNOW_FIREFOX`, then the usual places. */
export function findFirefox(): string {
  const path = env.WINNOW_FIREFOX ? existing([env.WINNOW_FIREFOX]) : existing(firefoxPlaces());
  if (path) return path;
  throw new Error('No Firefox found: install firefox or firefox-esr, or set WINNOW_FIREFOX to its program.');
}

function chromiumAt(path: string): FoundBrowser | undefined {
  return existsSync(path)
    ? { path, branded: /chrome(?!\w)|edge/i.test(path) && !/chromium/i.test(path) }
    : undefined;
}

function installedChromium(): FoundBrowser | undefined {
  const plain = existing([chromium.executablePath(), ...chromiumPlaces()]);
  if (plain) return { path: plain, branded: false };
  const branded = existing(brandedPlaces());
  return branded ? { path: branded, branded: true } : undefined;
}

function fetchPlaywrightChromium(): boolean {
  try {
    const npx = platform === 'win32' ? 'npx.cmd' : 'npx';
    // What it says goes to stderr, so that a caller's own output stays clean.
    execFileSync(npx, ['playwright', 'install', 'chromium'], {
      stdio: ['ignore', 2, 2],
      shell: platform === 'win32',
    });
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}

function chromiumPlaces(): string[] {
  if (platform === 'darwin') return applications('Chromium.app/Contents/MacOS/Chromium');
  if (platform === 'win32') return programFiles('Chromium/Application/chrome.exe');
  // Debian's /usr/bin/chromium is a shell script that adds switches of its own; the program itself is here.
  return ['/usr/lib/chromium/chromium', ...onPath('chromium', 'chromium-browser')];
}

function brandedPlaces(): string[] {
  if (platform === 'darwin') {
    return [
      ...applications('Google Chrome.app/Contents/MacOS/Google Chrome'),
      ...applications('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ];
  }
  if (platform === 'win32') {
    return [
      ...programFiles('Google/Chrome/Application/chrome.exe'),
      ...programFiles('Microsoft/Edge/Application/msedge.exe'),
    ];
  }
  return onPath('google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable');
}

function firefoxPlaces(): string[] {
  if (platform === 'darwin') return applications('Firefox.app/Contents/MacOS/firefox');
  if (platform === 'win32') return programFiles('Mozilla Firefox/firefox.exe');
  return onPath('firefox-esr', 'firefox', 'firefox-developer-edition');
}

function applications(program: string): string[] {
  return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, program));
}

function programFiles(program: string): string[] {
  const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']];
  return folders.flatMap((folder) => (folder ? [join(folder, program)] : []));
}

function onPath(...names: string[]): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function existing(paths: string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}
