/** Parts of a prompt that say how to answer: Winnow's own prompt has them. */
const NOT_CRITERIA =
  /^(?:instructions|papers|scoring criteria|relevance scoring|novelty scoring|system prompt)$/i;
const PART =
  /^(?:#{1,4}\s*)?(instructions|scoring criteria|relevance scoring|novelty scoring|papers|relevant topics)\s*$/i;

/** What stands before and after them in Winnow's own prompt: see `instructions`. */
const OWN_BEFORE = /^The researcher's criteria:\n/m;
const OWN_AFTER = '\nThe papers stand between a pair of';

/**
 * What of a digest's prompt says which papers are wanted, for use as criteria: its topics and keywords. How to
 * answer and how to score is left out, since Winnow says that itself. Where no part has a name known here, it
 * is the whole.
 */
export function promptCriteria(user: string): string {
  const own = ownCriteria(user);
  if (own !== null) return own;
  const kept: string[] = [];
  let keeping = true;
  for (const line of user.split('\n')) {
    const [, name] = PART.exec(line) ?? [];
    if (name !== undefined) keeping = !NOT_CRITERIA.test(name);
    if (keeping && name === undefined) kept.push(line);
  }
  const text = kept.join('\n').trim();
  return text === '' ? user.trim() : text.replace(/\*\*/g, '').trim();
}

function ownCriteria(user: string): string | null {
  const before = OWN_BEFORE.exec(user);
  if (!before) return null;
  const from = before.index + before[0].length;
  const to = user.indexOf(OWN_AFTER, from);
  return to < 0 ? null : user.slice(from, to).trim();
}
