import { OWN_MARK } from './own-marks';

/**
 * Reads a property of a node past anything that hides it. `<input name="childNodes">` in a form, or
 * `<img name="querySelector">` in a document, stand in place of the real property, in a content script
 * too. The prototype cannot be hidden that way.
 */
export function inherited<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  const value: unknown = Reflect.get(Object.getPrototypeOf(node) ?? node, key, node);
  // Light DOM libraries keep some properties on the node itself; nothing hides them there.
  return value === undefined ? node[key] : (value as T[K]);
}
/** All elements under `root` that match, in document order, save those that Winnow inserted there. */
export function selectAll(root: ParentNode & Node, selector: string): HTMLElement[] {
  const found = Reflect.apply(inherited(root, 'querySelectorAll'), root, [selector]);
  return Array.from(found as NodeListOf<HTMLElement>).filter((element) => !isInOwn(element, root));
}

/** The first of them, or null. */
export function select(root: ParentNode & Node, selector: string): HTMLElement | null {
  const first: HTMLElement | null = Reflect.apply(inherited(root, 'querySelector'), root, [selector]);
  // Asked for thousands of times on a long page, and hardly ever one of ours.
  return first && isInOwn(first, root) ? (selectAll(root, selector)[0] ?? null) : first;
}

function isInOwn(element: Element, root: Node): boolean {
  const own: Element | null = Reflect.apply(inherited(element, 'closest'), element, [`[${OWN_MARK}]`]);
  // A mark around the root says nothing of what is in it.
  return own !== null && !own.contains(root);
}
