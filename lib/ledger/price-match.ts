/** Which names of a model a price is for, in the price library's own words. */
export type NameRule =
  | { equals: string }
  | { starts_with: string }
  | { ends_with: string }
  | { contains: string }
  | { regex: string }
  | { or: NameRule[] }
  | { and: NameRule[] };

/** Whether a model's name is one of those that a rule means, as `@pydantic/genai-prices` 0.1.8 reads it. Pure. */
export function matchesName(rule: NameRule, name: string): boolean {
  if ('or' in rule) return rule.or.some((each) => matchesName(each, name));
  if ('and' in rule) return rule.and.every((each) => matchesName(each, name));
  if ('regex' in rule) return new RegExp(rule.regex).test(name);
  const text = name.toLowerCase();
  if ('equals' in rule) return text === rule.equals.toLowerCase();
  if ('starts_with' in rule) return text.startsWith(rule.starts_with.toLowerCase());
  if ('ends_with' in rule) return text.endsWith(rule.ends_with.toLowerCase());
  return text.includes(rule.contains.toLowerCase());
}

/** Names that a rule speaks of, or their beginnings, ends and middles. Pure. */
export function namesIn(rule: NameRule): string[] {
  if ('or' in rule) return rule.or.flatMap(namesIn);
  if ('and' in rule) return rule.and.flatMap(namesIn);
  return 'regex' in rule ? [] : Object.values(rule);
}

/**
 * The ways in which a model's name may stand in the table, the nearest first: without Google's folder, with its date
 * written with dashes, and without the date or `latest` at its end, which name a day's edition of the same model.
 */
export function namesToTry(model: string): string[] {
  const name = model.trim().replace(/^models\//, '');
  const dashed = name.replace(/-(20\d\d)(\d\d)(\d\d)(?=$|[-:])/, '-$1-$2-$3');
  const plain = dashed.replace(/-20\d\d-\d\d-\d\d$/, '').replace(/[-:]latest$/, '');
  return [...new Set([name, dashed, plain])];
}
