import type { CDPSession, Page } from '@playwright/test';

/** One node of the accessibility tree, which shows what closed shadow roots hide. */
export interface AxNode {
  role: string;
  name: string;
  value: string;
  description: string;
  /** `checked`, `disabled`, `expanded`, `level` … as the browser reports them. */
  properties: Record<string, unknown>;
  backendNodeId: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One CDP session a page, opened once. */
export function cdp(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/** Every node of a role, in the order of the page. `img` and Chromium's `image` are one role. */
export async function axNodes(page: Page, role: string): Promise<AxNode[]> {
  const session = await cdp(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  // A question about one role takes a third of the time of the whole tree, which counts on long pages.
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId: root.backendNodeId,
    role: role === 'img' ? 'image' : role,
  });
  return nodes.flatMap((node) => {
    if (node.ignored || node.backendDOMNodeId === undefined) return [];
    return {
      role,
      name: String(node.name?.value ?? ''),
      value: String(node.value?.value ?? ''),
      description: String(node.description?.value ?? ''),
      properties: Object.fromEntries((node.properties ?? []).map((p) => [p.name, p.value.value])),
      backendNodeId: node.backendDOMNodeId,
    };
  });
}

/** Runs a function on a node, whichever root it is in, and returns what it returns. */
export async function onNode<Arg, Result>(
  page: Page,
  backendNodeId: number,
  run: (this: Element, arg: Arg) => Result,
  arg: Arg,
): Promise<Result> {
  const session = await cdp(page);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { objectId } = object;
  if (!objectId) throw new Error('The node is gone.');
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: run.toString(),
    arguments: [{ value: arg }],
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}
