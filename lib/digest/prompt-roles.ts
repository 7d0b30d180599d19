/** A prompt by who speaks in it. */
export interface PromptParts {
  system: string;
  user: string;
}

/** A line that says who speaks, and what may follow on it: `### System Prompt`, `**User:** …`, `[SYSTEM]`, `Role: user`. */
const SPEAKER =
  /^([\s#>*_`[<|-]{0,10}(?:im_start\|>)?(?:role\s?:\s?)?)(system|developer|user|human|assistant)(\s(?:prompt|message|instructions?))?[\s*_`\]>|]{0,4}(?:[:：][\s*_]{0,4}|$|(?<=[\]>]))(.*)$/i;
/** What closes such a part, or all of them. */
const CLOSING = /^\s*(?:<\/(?:system|developer|user|human|assistant)>|<\|im_end\|>|```\w*)\s*$/i;

/**
 * A prompt taken apart at the lines that say who speaks; null where it has none. The same words are criteria of somebody:
 * they are speakers where a user is among them, all marked alike, or where they are called a prompt.
 */
export function promptParts(lines: readonly string[]): PromptParts | null {
  const said = { system: [] as string[], user: [] as string[], other: [] as string[] };
  let mark: string | null = null;
  let isNamed = false;
  let into: string[] | null = null;
  for (const line of lines) {
    const [, before = '', name = '', called, rest = ''] = SPEAKER.exec(line) ?? [];
    if (name !== '' && (mark === null || mark === before)) {
      mark = before;
      isNamed ||= called !== undefined;
      const isUser = /user|human/i.test(name);
      into = said[isUser ? 'user' : /assistant/i.test(name) ? 'other' : 'system'];
      if (rest !== '') into.push(rest);
    } else if (!CLOSING.test(line)) {
      if (into === null && line.trim() !== '' && !/^\W*$/.test(line)) said.other.push(line);
      into?.push(line);
    }
  }
  const [system, user] = [textOf(said.system), textOf(said.user)];
  // Behind other text, a line that begins with such a word is a topic's, unless the system goes before the user.
  const isPrompt = isNamed || (user !== '' && (system !== '' || said.other.length === 0));
  return isPrompt ? { system, user } : null;
}

function textOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trimEnd()
    .replace(/^\s*\n/, '');
}
