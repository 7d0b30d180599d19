import { promptCriteria } from './prompt-criteria';
import { readPrompt } from './read/read-prompt';

/** A heading of one of the two parts of a prompt, as digests have them at their ends. */
const PART = /^#{0,4}\s*(?:System|User) Prompt\s*$/im;

/** What of a text says which papers are wanted, word for word, and whether it said anything else. */
export interface CriteriaRead {
  text: string;
  /** Something was left out: who the model is to be, how to answer, how to score. */
  leftOut: boolean;
}

/**
 * Makes criteria of a text that was written elsewhere: the prompt of another program, by itself or at the end of a
 * digest; a list of topics; Markdown.
 */
export function criteriaFromText(text: string): CriteriaRead {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const prompt = PART.test(plain) ? readPrompt(plain.split('\n')) : null;
  const said = prompt ? `${prompt.system}\n\n${prompt.user}` : plain;
  const bare = promptCriteria(said.trim());
  const withoutMarks = (each: string) => each.replace(/\*\*/g, '').trim();
  return withoutMarks(bare) === withoutMarks(plain)
    ? { text: plain.trim(), leftOut: false }
    : { text: bare, leftOut: true };
}
