const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Names that stand in one string. What follows a comma in `Ada Lovelace, Jr.` is no name. */
export function splitNames(text: string, between: RegExp | string): string[] {
  const names: string[] = [];
  for (const part of text.split(between).map((each) => each.trim())) {
    const before = names.at(-1);
    if (before !== undefined && SUFFIX.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else if (part !== '') names.push(part);
  }
  return names;
}
