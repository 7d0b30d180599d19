import { compile, selectAll, selectOne } from 'css-select';
import { type AnyNode, type ChildNode, DomHandler, Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { feedShallow } from '../base/feed-shallow';

/**
 * Documents where the platform has none: Chrome's worker lacks `DOMParser`, and our policy of trusted types
 * shuts Firefox's. This is as much of the DOM's interface as the readers in `lib/arxiv` use, on top of two
 * libraries: a fourth of the size of whole ones, and of the time that they add to every start of the worker.
 */
class LightElement extends Element {
  override get tagName(): string {
    return this.name.toUpperCase();
  }

  get parentElement(): LightElement | null {
    return this.parent instanceof LightElement ? this.parent : null;
  }

  get nextElementSibling(): LightElement | null {
    let next: ChildNode | null = this.next;
    while (next && !(next instanceof LightElement)) next = next.next;
    return next;
  }

  get firstElementChild(): Element | null {
    return this.children.find((child) => isTag(child)) ?? null;
  }

  get textContent(): string {
    return textOf(this);
  }

  getAttribute(name: string): string | null {
    return this.hasAttribute(name) ? (this.attribs[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attribs, name);
  }

  contains(node: AnyNode | null): boolean {
    for (let each: AnyNode | null = node; each; each = each.parent) if (each === this) return true;
    return false;
  }

  closest(selector: string): LightElement | null {
    const matches = compiled(selector);
    let each: LightElement | null = this;
    while (each && !matches(each)) each = each.parentElement;
    return each;
  }

  querySelector(selector: string): Element | null {
    return selectOne<AnyNode, Element>(compiled(selector), this.children, OPTIONS);
  }

  querySelectorAll(selector: string): Element[] {
    return selectAll<AnyNode, Element>(compiled(selector), this.children, OPTIONS);
  }
}

/** In a feed, names keep their case and their prefix: `arxiv:comment`. */
class FeedElement extends LightElement {
  override get tagName(): string {
    return this.name;
  }
}

/** Puts our own elements into the tree. */
class LightHandler extends DomHandler {
  readonly make: typeof LightElement;

  constructor(make: typeof LightElement) {
    super();
    this.make = make;
  }

  get depth(): number {
    return this.tagStack.length;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    const element = new this.make(name, attribs);
    this.addNode(element);
    this.tagStack.push(element);
  }
}

class LightDocument {
  readonly childNodes: ChildNode[];

  constructor(nodes: ChildNode[]) {
    this.childNodes = nodes;
  }

  querySelector(selector: string): Element | null {
    return selectOne<AnyNode, Element>(compiled(selector), this.childNodes, OPTIONS);
  }

  querySelectorAll(selector: string): Element[] {
    return selectAll<AnyNode, Element>(compiled(selector), this.childNodes, OPTIONS);
  }
}

/** Parses a web page, as forgiving as browsers are. Never fails. */
export function parsePage(html: string): Document {
  return parse(html, new LightHandler(LightElement), false);
}

/** Parses an Atom or RSS feed. Never fails: what is no feed has no entries. */
export function parseFeed(xml: string): Document {
  return parse(xml, new LightHandler(FeedElement), true);
}

function parse(text: string, handler: LightHandler, xmlMode: boolean): Document {
  feedShallow(new Parser(handler, { xmlMode }), text, () => handler.depth);
  // The readers know what they may ask of it; the tests run each of them on both kinds of document.
  return new LightDocument(handler.dom) as unknown as Document;
}

type Query = ReturnType<typeof compile<AnyNode, Element>>;

const OPTIONS = {};
const queries = new Map<string, Query>();

/** Selectors are few, and each is asked for thousands of times. */
function compiled(selector: string): Query {
  const known = queries.get(selector) ?? compile<AnyNode, Element>(selector, OPTIONS);
  queries.set(selector, known);
  return known;
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : ''))
    .join('');
}
