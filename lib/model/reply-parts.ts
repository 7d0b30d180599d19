import { isRecord } from '../base/is-record';

/** What one choice of a chunk, or of a whole reply, adds: words of the answer, and words of thought. */
export interface ReplyParts {
  text: string;
  thought: string;
  /** It stood in `message` or `text`, not in `delta`. */
  whole: boolean;
}

/** Where services put thoughts beside the answer; some say the same in two of these. Portkey's: `content_blocks`. */
const THOUGHTS = ['reasoning_content', 'reasoning', 'thinking', 'reasoning_details', 'thinking_blocks'];
const THOUGHT_PART = /think|thought|reason/i;

/**
 * Reads a choice: text, or a list of parts (Mistral with an effort, 2026-11), or the text of the older completions.
 *
 * @param byDelta words have come as `delta`: what a `message` says is then the same once more, as some end a stream
 */
export function partsOf(choice: unknown, byDelta: boolean): ReplyParts {
  if (!isRecord(choice)) return { text: '', thought: '', whole: false };
  const parts = partsIn(choice.delta);
  if (parts.text !== '' || byDelta) return { ...parts, whole: false };
  const whole = partsIn(choice.message ?? { content: choice.text });
  return { text: whole.text, thought: parts.thought || whole.thought, whole: true };
}

function partsIn(message: unknown): Omit<ReplyParts, 'whole'> {
  if (!isRecord(message)) return { text: '', thought: '' };
  const { content } = message;
  const list = Array.isArray(content) ? content : [content];
  const [said, thoughts] = [list.filter((part) => !isThought(part)), list.filter(isThought)];
  const blocks = Array.isArray(message.content_blocks) ? message.content_blocks : [];
  const inBlocks = blocks.map((block) =>
    isRecord(block) && isRecord(block.delta) ? block.delta.thinking : null,
  );
  const beside = THOUGHTS.map((name) => textIn(message[name])).find((text) => text !== '') ?? '';
  return {
    text: said.map(textIn).join(''),
    thought: beside || textIn(inBlocks) || thoughts.map(textIn).join(''),
  };
}

function isThought(part: unknown): boolean {
  return isRecord(part) && (part.thought === true || THOUGHT_PART.test(String(part.type ?? '')));
}

/** The words in a text, a part of text, or a list of these. */
function textIn(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (depth > 4) return '';
  if (Array.isArray(value)) return value.map((each) => textIn(each, depth + 1)).join('');
  if (!isRecord(value)) return '';
  const inside = [value.text, value.value, value.thinking, value.reasoning, value.summary];
  return inside.map((each) => textIn(each, depth + 1)).find((text) => text !== '') ?? '';
}
