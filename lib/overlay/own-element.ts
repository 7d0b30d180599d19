import { OWN_MARK } from '../arxiv/own-marks';

/** An element of ours in arXiv's page, and the closed root that only we can see into. */
export interface OwnElement {
  host: HTMLElement;
  root: ShadowRoot;
}

/** Closed roots that we made: nobody else finds in. */
const roots = new WeakMap<Element, ShadowRoot>();

/** Whether an element is one that we made. */
export const isOwn = (element: Element) => roots.has(element);

/** The element that has the focus, in a root of ours or of the page's, too. */
export function innerFocus(doc: Document): Element | null {
  let focused = doc.activeElement;
  for (let inner = focused; inner; ) {
    focused = inner;
    inner = (roots.get(inner) ?? inner.shadowRoot)?.activeElement ?? null;
  }
  return focused;
}

/**
 * Makes elements that share one style sheet. Without constructed sheets (an old browser, or a Firefox
 * sandbox that refuses them) each gets a `<style>` of its own.
 *
 * @param room how the elements stand in the page: no rule of the page's outranks it
 */
export function ownElements(doc: Document, css: string, room = ''): (tag: 'div' | 'span') => OwnElement {
  const sheet = constructed(doc, css);
  const model = copies((tag: 'div' | 'span') => {
    const host = el(doc, tag, { [OWN_MARK]: '' });
    if (room) host.style.cssText = room;
    return host;
  });
  return (tag) => {
    const host = model(tag);
    const root = host.attachShadow({ mode: 'closed' });
    if (!sheet || !adopt(root, sheet)) {
      const style = doc.createElement('style');
      style.textContent = css;
      root.append(style);
    }
    roots.set(host, root);
    return { host, root };
  };
}

function constructed(doc: Document, css: string): CSSStyleSheet | null {
  try {
    const sheet = new (doc.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return null;
  }
}

function adopt(root: ShadowRoot, sheet: CSSStyleSheet): boolean {
  try {
    root.adoptedStyleSheets = [sheet];
    return root.adoptedStyleSheets.length === 1;
  } catch {
    return false;
  }
}

/**
 * Makes elements as copies of the first one of their kind: a browser keeps attributes that copies have in common once, and
 * there are thousands.
 */
export function copies<K, E extends Element>(make: (kind: K) => E): (kind: K) => E {
  const models = new Map<K, E>();
  return (kind) => {
    const model = models.get(kind) ?? make(kind);
    models.set(kind, model);
    return model.cloneNode(true) as E;
  };
}

/** A small builder: an element with attributes and children, text as text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
