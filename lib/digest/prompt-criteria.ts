import { promptParts } from './prompt-roles';

/** Parts of a prompt that say how to answer or to score: Winnow's own prompt has them, and a program knows its topics. */
const NOT_CRITERIA =
  /^(?:instructions|papers|scoring criteria|relevance scoring|novelty scoring|system prompt|topic registry|(?:response|output) format)$/i;
const PART =
  /^(?:#{1,4}\s*)?(instructions|scoring criteria|relevance scoring|novelty scoring|papers|relevant topics|topic registry|(?:response|output) format)\s*$/i;

/** Sentences that tell the model who it is and what its job is, at the beginning of a line. */
const ROLE =
  /^\s{0,8}(?:(?:you(?:'|’)?(?:re| are) (?:an? |the |my )|you will be (?:given|shown) |your (?:job|task|role|goal|mission) is |act as |imagine (?:that )?you )[^.!?\n]{0,400}(?:[.!?](?=\s|$)|$)|(?:你|您)(?:是|的任务|的工作)[^。！？\n]{0,200}(?:[。！？]|$))\s?/i;
/** Lines that say in which format to answer, and what each field of the answer is, where no heading stands over them. */
const ANSWER: readonly RegExp[] = [
  /^\W{0,8}(?:please )?(?:write|give|return|respond|reply|answer|output)\b[^.\n]{0,80}\b(?:jsonl?|csv|yaml|xml)\b/i,
  /^\W{0,8}(?:[Tt]he )?[A-Z]{4,}\**:?\**:? (?:should|must) (?:be|name|identify)\b/,
];
/** Such sentences in a line at most. */
const MAX_ROLES = 20;

/** What stands before and after them in Winnow's own prompt: see `instructions`. */
const OWN_BEFORE = /^The researcher's criteria:\n/m;
const OWN_AFTER = '\nThe papers stand between a pair of';

/**
 * What of a digest's prompt says which papers are wanted, for use as criteria: its topics and keywords. How to
 * answer and how to score is left out, since Winnow says that itself, and so is who the model is to be. Where no part has
 * a name known here, it is the whole.
 */
export function promptCriteria(user: string): string {
  const own = ownCriteria(user);
  if (own !== null) return own;
  const asked = promptParts(user.split('\n'))?.user || user;
  const kept: string[] = [];
  let keeping = true;
  for (const line of asked.split('\n')) {
    const [, name] = PART.exec(line) ?? [];
    if (name !== undefined) keeping = !NOT_CRITERIA.test(name);
    else if (keeping && !ANSWER.some((way) => way.test(line))) kept.push(...withoutRole(line));
  }
  const text = kept.join('\n').trim();
  return text === '' ? asked.trim() : text.replace(/\*\*/g, '').trim();
}

/** The line, or none where all of it is the model's role. */
function withoutRole(line: string): string[] {
  let rest = line;
  for (let i = 0; i < MAX_ROLES && ROLE.test(rest); i += 1) rest = rest.replace(ROLE, '');
  return rest === line || rest.trim() !== '' ? [rest] : [];
}

function ownCriteria(user: string): string | null {
  const before = OWN_BEFORE.exec(user);
  if (!before) return null;
  const from = before.index + before[0].length;
  const to = user.indexOf(OWN_AFTER, from);
  return to < 0 ? null : user.slice(from, to).trim();
}
