import { instructions } from '../criteria/prompt';

/** Words in a row that nobody says twice by chance. */
const ROW = 8;
const FENCE = /<?\/?\bpapers-[\da-z]{4,}/i;

/** All that the prompt can say by itself, with axes and without. */
const prompts = () => [instructions('', 'en'), instructions('', '', [{ name: 'x', rubric: '', weight: 1 }])];

/** Rows of words of our own rules; the criteria, which a comment may well name, are not among them. */
let rules: Set<string> | null = null;

/**
 * Whether a comment repeats what only the prompt says: the fence around the papers, or our rules word for word.
 * A model that does so was told to, or has lost its way; either way the line says nothing about the paper.
 */
export function quotesPrompt(comment: string): boolean {
  if (FENCE.test(comment)) return true;
  rules ??= new Set(prompts().flatMap(rowsOf));
  return rowsOf(comment).some((row) => rules?.has(row));
}

function rowsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(ROW - 1).map((_, i) => words.slice(i, i + ROW).join(' '));
}
