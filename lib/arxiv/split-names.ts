/** `Jr.`, `III`: what may follow a name behind a comma. */
export function isSuffix(text: string): boolean {
  return /^(?:Jr|Sr|II|III|IV)\.?$/.test(text);
}

/** Names that stand in one string. What follows a comma in `Ada Lovelace, Jr.` is no name. */
export function splitNames(text: string, between: RegExp | string): string[] {
  const names: string[] = [];
  for (const part of text.split(between).map((each) => each.trim())) {
    const before = names.at(-1);
    if (before !== undefined && isSuffix(part)) names[names.length - 1] = `${before}, ${part}`;
    else if (part !== '') names.push(part);
  }
  return names;
}
