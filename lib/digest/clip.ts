/** A text with an ellipsis in place of what goes beyond `max` UTF-16 units; no half of a character is left. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
