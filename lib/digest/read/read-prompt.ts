import { fromMarkdown } from '../markdown-text';
import { type PromptParts, promptParts } from '../prompt-roles';

/** Reads the prompt at the end of a digest; where its two parts have no names, all of it is the reader's. */
export function readPrompt(lines: readonly string[]): PromptParts | null {
  const whole = part(lines);
  const { system, user } = promptParts(whole.split('\n')) ?? { system: '', user: whole };
  const read = { system: part(system.split('\n')), user: part(user.split('\n')) };
  return read.system === '' && read.user === '' ? null : read;
}

/** Quoted as Markdown has it, or plain. */
function part(lines: readonly string[]): string {
  const quoted = lines.filter((line) => line.trim() !== '').every((line) => line.startsWith('>'));
  const text = quoted ? lines.map((line) => fromMarkdown(line.replace(/^> ?/, ''))) : lines;
  return text
    .join('\n')
    .trimEnd()
    .replace(/^\s*\n/, '');
}
