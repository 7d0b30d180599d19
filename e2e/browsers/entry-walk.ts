/** As much of CDP's DOM.Node as is looked at here. */
export interface DomNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[] | undefined;
  children?: DomNode[] | undefined;
  shadowRoots?: DomNode[] | undefined;
  shadowRootType?: string | undefined;
}

/** Called for every node with the arXiv id of the entry it stands at ('' for none), and whether a closed root hides it. */
export type Visit = (node: DomNode, id: string, hidden: boolean) => void;

/** Walks a document, closed roots included, in the order of the page. Knows listings, search results and abstract pages. */
export function walkEntries(root: DomNode, visit: Visit): void {
  walk(root, '', false, visit);
}

function walk(node: DomNode, outer: string, hidden: boolean, visit: Visit): void {
  const isHidden = hidden || node.shadowRootType === 'closed';
  let id = outer;
  if (node.nodeName === 'LI' && attribute(node, 'class')?.includes('arxiv-result')) id = idIn(node) ?? id;
  if (attribute(node, 'id') === 'abs') id = ownId(node) ?? id;
  visit(node, id, isHidden);
  for (const shadow of node.shadowRoots ?? []) walk(shadow, id, isHidden, visit);
  for (const child of node.children ?? []) {
    // A `dt` names the entry; what follows it in the list belongs to it, up to the next one.
    if (child.nodeName === 'DT') id = idIn(child) ?? id;
    walk(child, id, isHidden, visit);
  }
}

/** The first link to an abstract is the entry's own; later ones may stand in comments. */
function idIn(node: DomNode): string | undefined {
  if (node.nodeName === 'A') return /\/abs\/(.+)$/.exec(attribute(node, 'href') ?? '')?.[1];
  for (const child of node.children ?? []) {
    const id = idIn(child);
    if (id) return id;
  }
  return undefined;
}

/** An abstract page links to its own paper as "arXiv:…" in its table. */
function ownId(node: DomNode): string | undefined {
  if (attribute(node, 'class')?.includes('arxivid')) return idIn(node);
  for (const child of node.children ?? []) {
    const id = ownId(child);
    if (id) return id;
  }
  return undefined;
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((word, i) => i % 2 === 0 && word === name);
  return at < 0 ? undefined : attributes[at + 1];
}
