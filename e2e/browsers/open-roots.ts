import type { Page } from '@playwright/test';
import { cdp } from './accessibility.ts';
import type { DomNode } from './entry-walk.ts';

/**
 * Lets scripts that a test runs in the page look into our closed roots, by the name under which open ones are found:
 * axe follows `shadowRoot`, and so do the checks of layout. For the roots that are there now; returns how many.
 */
export async function openRoots(page: Page): Promise<number> {
  const session = await cdp(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = rootsIn(root as DomNode);
  const objectIdOf = async (backendNodeId: number) =>
    (await session.send('DOM.resolveNode', { backendNodeId, objectGroup: 'roots' })).object.objectId ?? '';
  await Promise.all(
    closed.map(async ({ host, root }) =>
      session.send('Runtime.callFunctionOn', {
        objectId: await objectIdOf(host),
        functionDeclaration: `function (root) {
          Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true });
        }`,
        arguments: [{ objectId: await objectIdOf(root) }],
      }),
    ),
  );
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'roots' });
  return closed.length;
}

function rootsIn(node: DomNode): { host: number; root: number }[] {
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed');
  return [
    ...own.map((root) => ({ host: node.backendNodeId, root: root.backendNodeId })),
    ...(node.children ?? []).flatMap(rootsIn),
  ];
}
