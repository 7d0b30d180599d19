const SECRETS = [
  /\b(?:sk|gsk|xai|pk|key)[-_][-\w*.]{6,}/gi,
  /\bAIza[-\w]{8,}/g,
  /\bBearer\s+\S+/gi,
  /\b[A-Za-z0-9_-]{32,}\b/g,
];

/** Most of a provider's words that are shown, in characters: enough for the longest error that says one thing. */
const LONGEST = 600;

/** A text without the reader's own key, as far as it is more than a word of everyday use. */
export function masked(text: string, key: string): string {
  return key.length < 8 ? text : text.replaceAll(key, '…');
}

/** Words of a provider, safe and short enough to show: it may echo the key, or send a whole page. */
export function redact(text: string): string {
  const safe = SECRETS.reduce((rest, secret) => rest.replace(secret, '…'), text);
  const line = safe
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
