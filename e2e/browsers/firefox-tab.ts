import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './firefox.ts';
import {
  bringIntoView,
  type Choice,
  fieldType,
  findControl,
  pickOption,
  shownText,
  sliderValue,
} from './firefox-page-scripts.ts';
import { inBrowser } from './in-firefox.ts';
import type { Marionette } from './marionette.ts';

/** A tab by way of Marionette: reaches the extension's own pages, and into closed roots. */
export interface FirefoxTab {
  /** Types into a field, picks an option, or pushes a slider, by the field's label. */
  set(label: string, value: string): Promise<void>;
  /** Clicks a button, link or box by what it is called. */
  click(name: string): Promise<void>;
  /** Puts a finger on it, and takes it away. */
  tap(name: string): Promise<void>;
  /** Has the page be as wide as a phone's, in CSS pixels; Firefox's own window cannot be. */
  narrow(width: number): Promise<void>;
  /** All that the page shows, closed roots included. Throws if it does not come to match in time. */
  text(until?: RegExp, timeout?: number): Promise<string>;
  /** Runs a function in the page with the rights of the browser itself: `openOrClosedShadowRoot` is there. */
  run<Arg, Result>(script: (arg: Arg) => Result, arg: Arg): Promise<Result>;
  close(): Promise<void>;
}

/** How long to look for something before it counts as missing, in ms. */
const PATIENCE_MS = 60_000;

/** Opens one of the extension's own pages in a new tab: `options.html`, `popup.html` … @param width as for `narrow` */
export function openFirefoxPage(firefox: LaunchedFirefox, path: string, width?: number): Promise<FirefoxTab> {
  return openAt(firefox, `${firefox.extensionUrl}/${path}`, { type: 'tab', focus: true }, width);
}

/** Opens a page in a private window. */
export function openPrivately(firefox: LaunchedFirefox, url: string): Promise<FirefoxTab> {
  return openAt(firefox, url, { type: 'window', focus: true, private: true });
}

async function openAt(
  { marionette }: LaunchedFirefox,
  url: string,
  where: object,
  width?: number,
): Promise<FirefoxTab> {
  const { handle } = (await marionette.send('WebDriver:NewWindow', where)) as { handle: string };
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  const tab = tabOf(marionette, handle);
  // Before the page is there: some of it is as it was when it came.
  if (width !== undefined) await tab.narrow(width);
  await marionette.send('WebDriver:Navigate', { url });
  return tab;
}

/** The tab that opens by itself once something is done. */
export async function tabThatOpens(
  { marionette }: LaunchedFirefox,
  act: () => Promise<unknown>,
): Promise<FirefoxTab> {
  const handles = async () => (await marionette.send('WebDriver:GetWindowHandles')) as string[];
  const before = new Set(await handles());
  await act();
  const opened = async () => (await handles()).find((handle) => !before.has(handle));
  const handle = await poll(opened, (found) => found !== undefined, PATIENCE_MS);
  if (handle === undefined) throw new Error('No tab has opened.');
  return tabOf(marionette, handle);
}

/** The tab of a puppeteer page. BiDi and Marionette call a tab by the same name, which puppeteer keeps to itself. */
export function firefoxTab({ marionette }: LaunchedFirefox, page: Page): FirefoxTab {
  const { _id } = page.mainFrame() as unknown as { _id: string };
  return tabOf(marionette, _id);
}

function tabOf(marionette: Marionette, handle: string): FirefoxTab {
  const send = async (command: string, parameters: object) => {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    return (await marionette.send(command, parameters)) as { value: unknown };
  };
  const run = async <Arg, Result>(script: (arg: Arg) => Result, arg: Arg): Promise<Result> => {
    const body = `return (${script.toString()})(arguments[0])`;
    const { value } = await send('WebDriver:ExecuteScript', { script: body, args: [arg], sandbox: 'system' });
    return value as Result;
  };
  const element = async (name: string): Promise<string> => {
    const found = await poll(
      () => run(findControl, name),
      (value) => value !== null,
      PATIENCE_MS,
    );
    if (!found) throw new Error(`Nothing here is called ${name}.`);
    return Object.values(found)[0] ?? '';
  };
  return {
    run,
    close: async () => {
      await send('WebDriver:CloseWindow', {});
      // Whatever comes next has to come from a window that there is.
      const [left] = (await marionette.send('WebDriver:GetWindowHandles')) as string[];
      await marionette.send('WebDriver:SwitchToWindow', { handle: left, focus: false });
    },
    click: async (name) => {
      await send('WebDriver:ElementClick', { id: await element(name) });
    },
    narrow: async (width) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await inBrowser(marionette, 'gBrowser.selectedBrowser.style.maxWidth = arguments[0]', `${width}px`);
      const wide = () => run(() => innerWidth, null);
      const now = await poll(wide, (px) => px === width, PATIENCE_MS);
      if (now !== width) throw new Error(`The page is ${now} px wide.`);
    },
    tap: async (name) => {
      const origin = { [ELEMENT]: await element(name) };
      await run(bringIntoView, { element: origin as unknown as Element });
      await send('WebDriver:PerformActions', { actions: [touchOf(origin)] });
    },
    set: async (label, value) => {
      const id = await element(label);
      const choice = { element: { [ELEMENT]: id }, value } as unknown as Choice;
      if (await run(pickOption, choice)) return;
      const type = await run(fieldType, choice);
      if (type === 'range') {
        const steps = Number(value) - (await run(sliderValue, choice));
        const text = (steps < 0 ? LEFT : RIGHT).repeat(Math.abs(steps));
        if (text !== '') await send('WebDriver:ElementSendKeys', { id, text });
        return;
      }
      // As a reader does. `ElementClear` tells the page of no input, and a page that is drawn anew before the first key
      // puts back what stood there: the new address was then seen to be written behind the old one (2026-11).
      const before = type === 'file' ? [] : [SELECT_ALL, DELETE];
      for (const text of [...before, value])
        if (text !== '') await send('WebDriver:ElementSendKeys', { id, text });
    },
    text: async (until = /(?:)/, timeout = PATIENCE_MS) => {
      const text = await poll(
        () => run(shownText, null),
        (value) => until.test(value),
        timeout,
      );
      if (!until.test(text)) throw new Error(`The page does not say ${until}. It says: ${text}`);
      return text;
    },
  };
}

/** Keys, from WebDriver's standard: Control (Command on a Mac) with A, let go at the end; Delete. */
const SELECT_ALL = `${process.platform === 'darwin' ? '\uE03D' : '\uE009'}a`;
const DELETE = '\uE017';
const LEFT = '\uE012';
const RIGHT = '\uE014';

/** The name by which WebDriver passes an element, from the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** One finger on the middle of an element, for a moment. */
function touchOf(origin: object) {
  return {
    ...{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' } },
    actions: [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pause', duration: 50 },
      { type: 'pointerUp', button: 0 },
    ],
  };
}

async function poll<T>(read: () => Promise<T>, enough: (value: T) => boolean, timeout: number): Promise<T> {
  const end = Date.now() + timeout;
  while (true) {
    const value = await read();
    if (enough(value) || Date.now() > end) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
}
