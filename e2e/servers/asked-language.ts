import type { Verdict } from './behaviour.ts';

/** The server's comments in the languages that it knows, by their English names. */
const COMMENTS: Readonly<Record<string, string>> = {
  Arabic: 'يقدّم نظرية جديدة ويثبت التقارب.',
  German: 'führt eine neue Methode ein und beweist, dass sie konvergiert.',
  'Simplified Chinese': '提出新方法，并证明其收敛。',
};

/** The same with comments in the language that the prompt asks for, if any: the criterion by its own name, then words. */
export function inAskedLanguage(prompt: string, verdicts: Verdict[]): Verdict[] {
  const [, language = ''] = /\bWrite each comment in ([^,.]+),/.exec(prompt) ?? [];
  const said = COMMENTS[language];
  if (said === undefined) return verdicts;
  return verdicts.map((verdict) => ({ ...verdict, comment: `Model architecture: ${said}` }));
}
