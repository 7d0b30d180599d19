const SECRETS = [
  /\b(?:sk|gsk|xai|pk|key)[-_][-\w*.]{6,}/gi,
  /\bAIza[-\w]{8,}/g,
  /\bBearer\s+\S+/gi,
  /\b[A-Za-z0-9_-]{32,}\b/g,
];

/** Words of a provider, safe and short enough to show: it may echo the key, or send a whole page. */
export function redact(text: string): string {
  const safe = SECRETS.reduce((rest, secret) => rest.replace(secret, '…'), text);
  const line = safe
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
