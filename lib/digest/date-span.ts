/** Days as a digest names them: `2026-02-06`, `2026-02-02 to 2026-02-06`. Not translated: `readHead` reads it. */
export function dateSpan(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
