/** Functions that are sent to a page in Firefox and run there with the rights of the browser: none may use another. */
interface Privileged {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** A control by what it is called, closed roots included. */
export function findControl(name: string): Record<string, string> | null {
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

export interface Choice {
  /** Sent as a reference, there it is the element. */
  element: Element;
  value: string;
}

/** Picks an option of a list by its value or label. False where the control is no list. */
export function pickOption({ element, value }: Choice): boolean {
  if (element.tagName !== 'SELECT') return false;
  const select = element as HTMLSelectElement;
  const option = [...select.options].find((o) => o.value === value || o.label.trim() === value);
  if (!option) throw new Error(`No option ${value}`);
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** What is in a field for files is chosen, not typed: there is nothing to take away first. A slider is pushed. */
export function fieldType({ element }: Pick<Choice, 'element'>): string {
  return element instanceof HTMLInputElement ? element.type : '';
}

/** Where a slider stands. */
export function sliderValue({ element }: Pick<Choice, 'element'>): number {
  return (element as HTMLInputElement).valueAsNumber;
}

/** A finger reaches what is on screen. */
export function bringIntoView({ element }: Pick<Choice, 'element'>): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The text of the whole page, closed roots included. */
export function shownText(): string {
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (['STYLE', 'SCRIPT', 'TITLE'].includes(node.nodeName)) return '';
    // A document has a `hidden` too: it says that its tab is in the background.
    if (node.nodeType === 1 && (node as HTMLElement).hidden) return '';
    // Fields have roots of the browser's own, in which passwords stand.
    const field = ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.nodeName);
    const inner = field ? null : (node as Element & Privileged).openOrClosedShadowRoot;
    return [...(inner ? [inner] : []), ...node.childNodes].map(read).join(' ');
  };
  return read(document).replace(/\s+/g, ' ').trim();
}

/** Whether a part of a closed root is on screen, by its selector. */
export function isShown(selector: string): boolean {
  const roots = [...document.querySelectorAll('[data-winnow]')].map(
    (host) => (host as Element & Privileged).openOrClosedShadowRoot,
  );
  const found = roots.map((root) => root?.querySelector(selector)).find(Boolean);
  return found instanceof Element && getComputedStyle(found).visibility === 'visible';
}

/** arXiv ids of a listing's entries, in the order of the page. */
export function entryIds(): string[] {
  const links = document.querySelectorAll('#dlpage dt a[title="Abstract"]');
  return [...links].map((link) => (link.getAttribute('href') ?? '').replace('/abs/', ''));
}

/** As `openRoots` for Chromium: lets the page's own scripts see into closed roots. Returns how many there are. */
export function openFirefoxRoots(): number {
  const page = (window as Window & { wrappedJSObject?: { eval(script: string): unknown } }).wrappedJSObject;
  // Made in the page: what is defined from outside the page does not see.
  const open = page?.eval(
    '(host, value) => void Object.defineProperty(host, "shadowRoot", { value, configurable: true })',
  ) as (host: Element, root: ShadowRoot) => void;
  let count = 0;
  for (const host of document.querySelectorAll('[data-winnow]')) {
    const root = (host as Element & Privileged).openOrClosedShadowRoot;
    if (!root) continue;
    open(host, root);
    count += 1;
  }
  return count;
}
