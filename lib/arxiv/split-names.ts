import { isSuffix } from './name-suffix';

/**
 * Names that stand in one string. What follows a comma in `Ada Lovelace, Jr.` is no name, nor is what stands in brackets:
 * arXiv has affiliations there, `Ada Lovelace (London, UK)`.
 */
export function splitNames(text: string, between: RegExp | string): string[] {
  return wholeNames(text.split(between));
}

/** Names of pieces that somebody cut at every comma. */
export function wholeNames(pieces: readonly string[]): string[] {
  const names: string[] = [];
  let open: string[] = [];
  for (const piece of pieces) {
    open.push(piece.trim());
    const name = open.join(', ');
    if (opens(name)) continue;
    add(names, name);
    open = [];
  }
  // A bracket that is never closed holds nothing together.
  for (const piece of open) add(names, piece);
  return names;
}

function add(names: string[], name: string): void {
  const before = names.at(-1);
  if (before !== undefined && isSuffix(name)) names[names.length - 1] = `${before}, ${name}`;
  else if (name !== '') names.push(name);
}

function opens(name: string): boolean {
  return name.split('(').length > name.split(')').length;
}
