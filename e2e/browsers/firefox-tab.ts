import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './firefox.ts';
import type { Marionette } from './marionette.ts';

/** A tab by way of Marionette: reaches the extension's own pages, and into closed roots. */
export interface FirefoxTab {
  /** Types into a field, or picks an option, by the field's label. */
  set(label: string, value: string): Promise<void>;
  /** Clicks a button, link or box by what it is called. */
  click(name: string): Promise<void>;
  /** All that the page shows, closed roots included. Throws if it does not come to match in time. */
  text(until?: RegExp, timeout?: number): Promise<string>;
  /** Runs a function in the page with the rights of the browser itself: `openOrClosedShadowRoot` is there. */
  run<Arg, Result>(script: (arg: Arg) => Result, arg: Arg): Promise<Result>;
}

/** Opens one of the extension's own pages in a new tab: `options.html`, `popup.html` … */
export async function openFirefoxPage(firefox: LaunchedFirefox, path: string): Promise<FirefoxTab> {
  const { marionette, extensionUrl } = firefox;
  const made = (await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
    handle: string;
  };
  await marionette.send('WebDriver:SwitchToWindow', { handle: made.handle });
  await marionette.send('WebDriver:Navigate', { url: `${extensionUrl}/${path}` });
  return tabOf(marionette, made.handle);
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
      5000,
    );
    if (!found) throw new Error(`Nothing here is called ${name}.`);
    return Object.values(found)[0] ?? '';
  };
  return {
    run,
    click: async (name) => {
      await send('WebDriver:ElementClick', { id: await element(name) });
    },
    set: async (label, value) => {
      const id = await element(label);
      const picked = await run(pickOption, { element: { [ELEMENT]: id }, value } as unknown as Pick);
      if (picked) return;
      await send('WebDriver:ElementClear', { id });
      await send('WebDriver:ElementSendKeys', { id, text: value });
    },
    text: async (until = /(?:)/, timeout = 5000) => {
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

/** The name by which WebDriver passes an element, from the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Pick {
  element: Element;
  value: string;
}

async function poll<T>(read: () => Promise<T>, enough: (value: T) => boolean, timeout: number): Promise<T> {
  const end = Date.now() + timeout;
  while (true) {
    const value = await read();
    if (enough(value) || Date.now() > end) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
}

// The functions below run in the page.

interface Privileged {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

function findControl(name: string): Record<string, string> | null {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const search = (root: Document | ShadowRoot): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      const inner = (element as Element & Privileged).openOrClosedShadowRoot;
      const found = inner ? search(inner) : null;
      if (found) return found;
      if (!element.matches('input, select, textarea, button, a, summary, [role=button]')) continue;
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) =>
        tidy(label.textContent),
      );
      const own = element.matches('button, a, summary, [role=button]') ? [tidy(element.textContent)] : [];
      const names = [tidy(element.getAttribute('aria-label')), ...labels, ...own];
      if (names.some((known) => known === name || known.startsWith(`${name} `))) return element;
    }
    return null;
  };
  // Marionette passes an element as a reference to it.
  return search(document) as unknown as Record<string, string> | null;
}

function pickOption({ element, value }: Pick): boolean {
  if (element.tagName !== 'SELECT') return false;
  const select = element as HTMLSelectElement;
  const option = [...select.options].find((o) => o.value === value || o.label.trim() === value);
  if (!option) throw new Error(`No option ${value}`);
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function shownText(): string {
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (['STYLE', 'SCRIPT', 'TITLE'].includes(node.nodeName)) return '';
    if ((node as HTMLElement).hidden) return '';
    const inner = (node as Element & Privileged).openOrClosedShadowRoot;
    return [...(inner ? [inner] : []), ...node.childNodes].map(read).join(' ');
  };
  return read(document).replace(/\s+/g, ' ').trim();
}
