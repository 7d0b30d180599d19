import { fromMarkdown } from '../markdown-text';

const SYSTEM = /^#{0,4}\s*System Prompt\s*$/i;
const USER = /^#{0,4}\s*User Prompt\s*$/i;

/** Reads the prompt at the end of a digest; where its two parts have no names, all of it is the reader's. */
export function readPrompt(lines: readonly string[]): { system: string; user: string } | null {
  const system = lines.findIndex((line) => SYSTEM.test(line));
  const user = lines.findIndex((line, at) => at > system && USER.test(line));
  const read = {
    system: system < 0 ? '' : part(lines.slice(system + 1, user < 0 ? undefined : user)),
    user: part(user < 0 ? (system < 0 ? lines : []) : lines.slice(user + 1)),
  };
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
