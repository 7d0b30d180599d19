/** What a text says as JSON; null where it is no JSON, or nothing. */
export function parsedJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
