/** What opens and closes a value, and strings, in which neither counts. */
const SIGNS = /"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g;

/**
 * Objects and lists that follow one another, with blanks, a comma or nothing between them. One that breaks off, or is
 * damaged, is undefined, which JSON has no value for; what stands in no object or list is passed over.
 */
export function jsonValues(text: string): unknown[] {
  const values: unknown[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '{' || sign === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if ((sign === '}' || sign === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) values.push(parsed(text.slice(start, index + 1)));
    }
  }
  return depth > 0 || values.length === 0 ? [...values, undefined] : values;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
